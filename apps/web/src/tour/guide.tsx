import { useState } from 'react';
import { stepsOf } from './steps';
import { Tour } from './tour';
import type { TourState } from './use-tour';

type Props = { stories: Readonly<Record<string, string>>; tour: TourState };

/** Shows around in a demonstration, from screen to screen. */
export function Guide({ stories, tour: { at, move } }: Props) {
  const [steps] = useState(() => stepsOf(stories, aYearAgo()));
  return at === null ? null : <Tour steps={steps} at={at} onMove={move} />;
}

const aYearAgo = (): string => new Date(Date.now() - 365 * 24 * 3_600_000).toISOString();
