import type { RunningCommand } from '@gatehouse/web-kit';
import type { ShownPilot } from './shown-pilot';
import type { Named } from './will-be-recorded';

/** What every dialog about a pilot is given; `onRecorded` takes the log position of what was recorded. */
export type CommandProps = {
  pilot: ShownPilot;
  me: Named;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

type Refusal = RunningCommand<never>['refusal'];

/** A refusal as a dialog shows it: its reason is a sentence that stands alone. */
export const asTrouble = (refusal: Refusal) => (refusal ? { title: refusal.reason } : null);
