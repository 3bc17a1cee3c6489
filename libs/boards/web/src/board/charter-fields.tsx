import classes from './board.module.css';
import type { CharterRules } from './charter-words';
import { RuleChoice, RuleNumber, RuleYes } from './rule-fields';

type Props = { rules: CharterRules; onChange: (rules: CharterRules) => void };

/** A charter as sentences with fields in them: what is read is what is decided. */
export function CharterFields({ rules, onChange }: Props) {
  const set = (part: Partial<CharterRules>) => onChange({ ...rules, ...part });
  return (
    <ol className={classes.rules} aria-label="The rules of the charter">
      <li>
        An item can be decided while at least
        <RuleNumber label="Quorum" value={rules.quorum} onChange={(quorum) => set({ quorum })} />
        <RuleChoice
          label="Quorum of whom"
          value={rules.quorumKind}
          choices={{
            share_of_seats: 'percent of the seats that vote',
            share_of_entitled: 'percent of those entitled on the item',
            number: 'people',
          }}
          onChange={(quorumKind) => set({ quorumKind })}
        />
        count, after recusals.
      </li>
      <li>
        An answer carries with
        <RuleChoice
          label="Majority"
          value={rules.majority}
          choices={{
            simple: 'more than half of the votes',
            two_thirds: 'at least two thirds of the votes',
            absolute: 'more than half of those entitled',
          }}
          onChange={(majority) => set({ majority })}
        />
        , and an abstention
        <RuleChoice
          label="Abstentions"
          value={rules.abstentions}
          choices={{ ignore: 'is left out of the count', count: 'counts against every answer' }}
          onChange={(abstentions) => set({ abstentions })}
        />
        .
      </li>
      <li>
        On a tie the chair’s vote
        <RuleYes
          label="Casting vote"
          value={rules.hasCastingVote}
          yes="decides"
          no="decides nothing"
          onChange={(hasCastingVote) => set({ hasCastingVote })}
        />
        .
      </li>
      <li>
        A member who is away
        <RuleYes
          label="Delegates"
          value={rules.allowsDelegates}
          yes="is stood in for by the seat’s delegate"
          no="is stood in for by nobody"
          onChange={(allowsDelegates) => set({ allowsDelegates })}
        />
        .
      </li>
      <CircularRule rules={rules} set={set} />
      <DayRules rules={rules} set={set} />
    </ol>
  );
}

type PartProps = { rules: CharterRules; set: (part: Partial<CharterRules>) => void };

function CircularRule({ rules, set }: PartProps) {
  return (
    <li>
      Between meetings the board
      <RuleYes
        label="Circular resolutions"
        value={rules.allowsCirculars}
        yes="may decide by circular"
        no="decides nothing"
        onChange={(allowsCirculars) => set({ allowsCirculars })}
      />
      {rules.allowsCirculars && (
        <>
          , open for
          <RuleNumber
            label="Days a circular is open"
            value={rules.circularDays}
            onChange={(circularDays) => set({ circularDays })}
          />
          days; it carries by
          <RuleYes
            label="How a circular carries"
            value={rules.circularMustBeUnanimous}
            yes="the same answer of everybody entitled"
            no="the majority above"
            onChange={(circularMustBeUnanimous) => set({ circularMustBeUnanimous })}
          />
        </>
      )}
      .
    </li>
  );
}

function DayRules({ rules, set }: PartProps) {
  return (
    <>
      <li>
        A meeting is called at least
        <RuleNumber
          label="Days of notice"
          value={rules.noticeDays}
          onChange={(noticeDays) => set({ noticeDays })}
        />
        days ahead.
      </li>
      <li>
        The chair may stay a kill trigger once, for at most
        <RuleNumber
          label="Days of a stay"
          value={rules.stayDays}
          onChange={(stayDays) => set({ stayDays })}
        />
        days; the hold stays.
      </li>
    </>
  );
}
