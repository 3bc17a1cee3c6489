import { day } from '@gatehouse/ui';
import type { Material } from './review-query';

export type Change = { what: string; was: string; is: string; note: string };

/** What of a review's material is different from what the pack holds. */
export const changesBetween = (packed: Material, live: Material): readonly Change[] => [
  ...textChange('ask', [packed.ask, live.ask]),
  ...textChange('contract', [versionOf(packed), versionOf(live)]),
  ...packed.mustMeet.flatMap((before) => {
    const after = live.mustMeet.find(({ criterionId }) => criterionId === before.criterionId);
    return textChange(
      before.sentence,
      [before.verdict, after?.verdict],
      after && `since ${day(after.since)}`,
    );
  }),
  ...packed.signOffs.flatMap((before) => {
    const after = live.signOffs.find(({ signOffId }) => signOffId === before.signOffId);
    return textChange(`sign-off of ${before.name}`, [before.state, after?.state], after?.person?.name);
  }),
  ...textChange('score', [scoreOf(packed), scoreOf(live)]),
];

type Pair = readonly [was: string, is: string | undefined];

const textChange = (what: string, [was, is]: Pair, note = ''): readonly Change[] =>
  is === undefined || was === is ? [] : [{ what, was, is, note }];

const versionOf = ({ bound }: Material): string =>
  bound.contractVersion == null ? 'none' : `v${bound.contractVersion}`;

const scoreOf = ({ score }: Material): string => (score == null ? 'none' : score.toFixed(1));
