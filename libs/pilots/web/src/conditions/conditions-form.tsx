import { Button, Note, Textarea } from '@gatehouse/ui';
import { graphql, useCommand, type ConditionAspect } from '@gatehouse/web-kit';
import { useState, type SyntheticEvent } from 'react';
import type { ShownPilot } from '../pilot/shown-pilot';
import { aspectNames, aspects } from './aspects';
import type { Condition } from './conditions';
import classes from './conditions.module.css';

const declareConditions = graphql(`
  mutation DeclareConditions($input: DeclareConditionsInput!) {
    declareConditions(input: $input) {
      ...Outcome
    }
  }
`);

type Words = { inPilot: string; inProduction: string; closing: string };
type Props = {
  pilot: ShownPilot;
  lines: readonly Condition[];
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** All conditions on one sheet, each with what a good answer looks like; what is left empty is not declared. */
export function ConditionsForm({ pilot, lines, onClose, onRecorded }: Props) {
  const [typed, setTyped] = useState(() => typedFrom(lines));
  const command = useCommand(declareConditions);
  const declared = aspectNames.filter((aspect) => !isEmpty(typed[aspect]));
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const outcome = await command.run({
      pilotId: pilot.id,
      lines: declared.map((aspect) => ({ aspect, ...typed[aspect], closing: typed[aspect].closing || null })),
    });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <form
      className={classes.section}
      aria-label="Declare the conditions"
      onSubmit={(event) => void send(event)}
    >
      <p className={classes.lead}>
        Say how it is in the pilot and how it will be in production, and what would close the difference.
        Leave a condition empty if it plays no part.
      </p>
      {aspectNames.map((aspect) => (
        <Line
          key={aspect}
          aspect={aspect}
          words={typed[aspect]}
          onChange={(words) => setTyped((all) => ({ ...all, [aspect]: words }))}
        />
      ))}
      {command.refusal && (
        <Note tone="warn" role="alert" title={command.refusal.reason}>
          {whereIn(command.refusal.field, declared)}
        </Note>
      )}
      <div className={classes.acts}>
        <Button type="submit" tone="solid" isBusy={command.isRunning} disabled={declared.length === 0}>
          {`Declare ${declared.length === 1 ? 'one condition' : `${declared.length} conditions`}`}
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

type LineProps = { aspect: ConditionAspect; words: Words; onChange: (words: Words) => void };

function Line({ aspect, words, onChange }: LineProps) {
  const { name, example } = aspects[aspect];
  const field = (key: keyof Words, label: string) => (
    <Textarea
      label={label}
      aria-label={`${name}: ${label.toLowerCase()}`}
      description={`For instance: ${example[key]}`}
      autosize
      minRows={1}
      value={words[key]}
      onChange={(event) => onChange({ ...words, [key]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.line}>
      <legend>{name}</legend>
      {field('inPilot', 'In the pilot')}
      {field('inProduction', 'In production')}
      {field('closing', 'What would close it')}
    </fieldset>
  );
}

const isEmpty = ({ inPilot, inProduction, closing }: Words): boolean =>
  [inPilot, inProduction, closing].every((text) => text.trim() === '');

const typedFrom = (lines: readonly Condition[]): Record<ConditionAspect, Words> => {
  const none = { inPilot: '', inProduction: '', closing: '' };
  const typed = Object.fromEntries(aspectNames.map((aspect) => [aspect, none])) as Record<
    ConditionAspect,
    Words
  >; // all of them
  for (const { aspect, inPilot, inProduction, closing } of lines)
    typed[aspect] = { inPilot, inProduction, closing: closing ?? '' };
  return typed;
};

/** `lines.2.inPilot` in words. */
const whereIn = (field: string | null, declared: readonly ConditionAspect[]): string | null => {
  const aspect = declared[Number(/^lines\.(\d+)/.exec(field ?? '')?.[1])];
  return aspect ? `It is about: ${aspects[aspect].name}.` : null;
};
