import { tourPlace } from '@gatehouse/web-kit';
import { useState } from 'react';

export type TourState = {
  /** The step shown; null where nobody is being shown around. */
  at: number | null;
  wasLeft: boolean;
  /** Null leaves the tour. */
  move: (step: number | null) => void;
};

/** Where this person is in the tour, whichever screen they are on. */
export function useTour(): TourState {
  const [at, setAt] = useState(tourPlace.read);
  const [wasLeft, setLeft] = useState(tourPlace.wasLeft);
  const move = (step: number | null) => {
    tourPlace.keep(step);
    setAt(step);
    setLeft(step === null);
  };
  return { at, wasLeft, move };
}
