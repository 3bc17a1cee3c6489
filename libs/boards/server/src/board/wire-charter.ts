import { charterSentences, type Charter, type QuorumRule } from '@gatehouse/boards-domain';
import { fromWire, toWire, type Schema } from '@gatehouse/server-kit';

/** A charter as it is sent in. */
export const charterOf = (input: Schema.CharterInput): Charter => ({
  quorum: quorumRuleOf(input),
  majority: fromWire(input.majority),
  abstentions: input.abstentions,
  hasCastingVote: input.hasCastingVote,
  allowsDelegates: input.allowsDelegates,
  circulars: {
    areAllowed: input.allowsCirculars,
    days: input.circularDays,
    mustBeUnanimous: input.circularMustBeUnanimous,
  },
  noticeDays: input.noticeDays,
  stayDays: input.stayDays,
});

const quorumRuleOf = ({ quorumKind, quorum }: Schema.CharterInput): QuorumRule => {
  switch (quorumKind) {
    case 'number':
      return { kind: 'number', atLeast: quorum };
    case 'share_of_seats':
      return { kind: 'share', percent: quorum, of: 'seats' };
    case 'share_of_entitled':
      return { kind: 'share', percent: quorum, of: 'entitled' };
  }
};

/** A charter as GraphQL answers it. */
export const asCharter = (charter: Charter) => ({
  ...quorumOf(charter.quorum),
  majority: toWire(charter.majority),
  abstentions: charter.abstentions,
  hasCastingVote: charter.hasCastingVote,
  allowsDelegates: charter.allowsDelegates,
  allowsCirculars: charter.circulars.areAllowed,
  circularDays: charter.circulars.days,
  circularMustBeUnanimous: charter.circulars.mustBeUnanimous,
  noticeDays: charter.noticeDays,
  stayDays: charter.stayDays,
  sentences: charterSentences(charter),
});

const quorumOf = (rule: QuorumRule) =>
  rule.kind === 'number'
    ? { quorumKind: 'number', quorum: rule.atLeast }
    : { quorumKind: `share_of_${rule.of}`, quorum: rule.percent };
