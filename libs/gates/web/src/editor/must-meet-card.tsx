import { evidenceWords, type MustMeet, type PolicyFlaw, type PolicyRules } from '@gatehouse/gates-domain';
import { Button, Tag } from '@gatehouse/ui';
import { besidePublished, flawAt, type Beside } from './edits';
import { MustMeetForm } from './must-meet-form';
import classes from './editor.module.css';

export type CardProps = {
  criterion: MustMeet;
  gate: string;
  field: string;
  flaws: readonly PolicyFlaw[];
  published: PolicyRules | null;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (criterion: MustMeet) => void;
  onRemove: () => void;
};

/** A rule as a sentence with its expression below; a changed one has an edge, and its old words struck. */
export function MustMeetCard(props: CardProps) {
  const { criterion, gate, field, flaws, published, isOpen, onOpen } = props;
  const beside = besidePublished(criterion, published);
  const flaw = flawAt(flaws, field);
  return (
    <article
      className={classes.card}
      data-beside={beside.is}
      aria-label={criterion.sentence || 'New criterion'}
    >
      <header>
        <small>{gate}, must-meet</small>
        <span className={classes.tools}>
          {beside.is !== 'same' && <Tag tone={beside.is === 'new' ? 'go' : 'accent'}>{beside.is}</Tag>}
          {!isOpen && (
            <Button size="small" onClick={() => onOpen(true)} aria-label={`Change “${criterion.sentence}”`}>
              Change
            </Button>
          )}
        </span>
      </header>
      {isOpen ? (
        <MustMeetForm {...props} />
      ) : (
        <>
          <p className={classes.sentence}>
            <Struck beside={beside} of={(before) => before.sentence} now={criterion.sentence} />
            {criterion.sentence || 'No sentence yet.'}
          </p>
          <code className={classes.cel}>
            <Struck beside={beside} of={(before) => before.expression} now={criterion.expression} />
            {criterion.expression}
          </code>
          {criterion.evidence.length > 0 && (
            <p className={classes.evidence}>
              Evidence: <Struck beside={beside} of={evidenceOf} now={evidenceOf(criterion)} />
              {evidenceOf(criterion)}
            </p>
          )}
          {flaw && <p className={classes.flaw}>{flaw.sentence}</p>}
        </>
      )}
    </article>
  );
}

const evidenceOf = ({ evidence }: MustMeet): string => evidence.map(evidenceWords).join('; ');

function Struck({ beside, of, now }: { beside: Beside; of: (before: MustMeet) => string; now: string }) {
  if (beside.is !== 'changed' || of(beside.before) === now || of(beside.before) === '') return null;
  return <del>{of(beside.before)} </del>;
}
