import { importStages, type ImportStage } from './import-mapping';
import { inOrder, type ImportStep } from './import-step';
import { descriptionFields, isSameText, type KnownPilot, type ReadRow } from './known-pilot';
import { retirementOn, stageOn, type Calendar } from './row-days';
import type { RowFacts } from './row-facts';
import { flag, quoted, type RowProblem } from './row-problem';

type Changes = { steps: readonly ImportStep[]; problems: readonly RowProblem[] };

const nothing: Changes = { steps: [], problems: [] };

/** What a row changes about a pilot that is here already: only what differs from what was reported last. */
export const changesOf = (row: ReadRow, pilot: KnownPilot, calendar: Calendar): Changes => {
  if (calendar.effectiveOn < pilot.saidOn) {
    const problem = `The file speaks for ${calendar.effectiveOn}; a newer one spoke for ${pilot.saidOn}.`;
    return { steps: [], problems: [flag('row', problem, 'What the newer one said stands.')] };
  }
  const parts = [
    revision(row, pilot, calendar),
    tierChange(row.facts, pilot, calendar),
    stageChange(row.facts, pilot, calendar),
  ];
  return {
    steps: inOrder(parts.flatMap(({ steps }) => steps)),
    problems: parts.flatMap(({ problems }) => problems),
  };
};

const revision = (
  { facts, reportedDigest }: ReadRow,
  pilot: KnownPilot,
  { effectiveOn }: Calendar,
): Changes => {
  const { said, now } = pilot;
  const differing = descriptionFields.filter(
    (field) => ![said, now].some((words) => isSameText(words[field], facts.description[field])),
  );
  if (differing.length === 0 && reportedDigest === pilot.reportedDigest) return nothing;

  const taken = Object.fromEntries(differing.map((field) => [field, facts.description[field]]));
  const problems = differing
    .filter((field) => !isSameText(said[field], now[field]))
    .map((field) =>
      flag(
        field,
        'A person has changed it since the last import.',
        'The new words of the file replace theirs.',
      ),
    );
  return { steps: [{ kind: 'revise', on: effectiveOn, description: { ...now, ...taken } }], problems };
};

const tierChange = ({ tier, retired }: RowFacts, pilot: KnownPilot, { effectiveOn }: Calendar): Changes => {
  if (tier === null || tier.value === pilot.tier?.value || pilot.isOver || retired) return nothing;
  if (pilot.tier?.isByHand === true) {
    const problem = `The file says ${quoted(tier.raw)}; a person has assigned ${pilot.tier.value}.`;
    return { steps: [], problems: [flag('risk tier', problem, 'The tier that was assigned stands.')] };
  }
  return { steps: [{ kind: 'tier', on: effectiveOn, tier: tier.value, raw: tier.raw }], problems: [] };
};

const stageChange = (facts: RowFacts, pilot: KnownPilot, calendar: Calendar): Changes => {
  if (facts.retired) return pilot.isOver ? nothing : retirement(facts.retired.raw, facts, calendar);
  if (facts.stage === null || facts.stage.value === pilot.stage)
    return pilot.isOver ? revived(facts) : nothing;
  if (pilot.isOver) return revived(facts);

  const { value: stage, raw } = facts.stage;
  const { on, date, problems } = stageOn(facts, calendar);
  const { isUnderPolicy } = pilot;
  return {
    steps: [{ kind: 'stage', on, stage, raw, date, isUnderPolicy }],
    problems: [...oddStage(stage, pilot), ...problems],
  };
};

const oddStage = (stage: ImportStage, pilot: KnownPilot): RowProblem[] => {
  if (pilot.isUnderPolicy) {
    const problem = `It says ${stage}, but a gate policy governs this pilot.`;
    return [flag('stage', problem, 'Reported with the pilot, and not entered: only a gate moves it.')];
  }
  return pilot.stage !== null && rank(stage) < rank(pilot.stage)
    ? [flag('stage', `It goes back from ${pilot.stage} to ${stage}.`, 'Entered, and marked as gone back.')]
    : [];
};

const retirement = (raw: string, facts: RowFacts, calendar: Calendar): Changes => {
  const { on, date, problems } = retirementOn(facts, calendar);
  return { steps: [{ kind: 'retire', on, raw, date }], problems };
};

const revived = ({ stage }: RowFacts): Changes =>
  stage === null
    ? nothing
    : {
        steps: [],
        problems: [
          flag('stage', `The file says ${quoted(stage.raw)}; the pilot is over.`, 'It stays as it ended.'),
        ],
      };

const rank = (stage: ImportStage): number => importStages.indexOf(stage);
