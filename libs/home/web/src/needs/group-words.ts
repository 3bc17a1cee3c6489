import { counted } from '@gatehouse/ui';
import type { ShownGroup } from '../home.query';

export const headings: Record<ShownGroup['name'], string> = {
  safety: 'Stopped or prohibited',
  meetings: 'Boards and meetings',
  decisions: 'Decisions waiting',
  writing: 'Yours to write',
  orphaned: 'Orphaned pilots',
  untiered: 'Without a risk tier',
  unsponsored: 'Without a sponsor',
};

/** Beside the number: how long the oldest waits, or how many of all these are. */
export const besides = ({ name, total }: ShownGroup, oldestDays: number): string => {
  switch (name) {
    case 'orphaned':
      return `of ${counted(total, 'pilot')} without an accepted owner`;
    case 'untiered':
      return `of ${counted(total, 'pilot')} that nobody has assessed`;
    case 'unsponsored':
      return `of ${counted(total, 'pilot')} that nobody sponsors`;
    default:
      return oldestDays === 0 ? '' : `the oldest ${counted(oldestDays, 'day')}`;
  }
};
