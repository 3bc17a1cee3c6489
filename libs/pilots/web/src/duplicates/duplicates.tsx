import { Button, day, Loading, PersonName, ratio, Tag, When } from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Start } from '../pilot/action-button';
import { actionOf } from '../pilot/actions';
import type { ShownPilot } from '../pilot/shown-pilot';
import type { Named } from '../pilot/will-be-recorded';
import { DeclareDuplicate } from './declare-duplicate';
import { DismissDuplicate } from './dismiss-duplicate';
import classes from './duplicates.module.css';

const duplicatesQuery = graphql(`
  query PilotDuplicates($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    pilot(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      comparisons {
        pilot {
          id
          name
          unit
        }
        isDuplicate
        reason
        by {
          id
          name
          initials
        }
        at
      }
      similar {
        pilot {
          id
          name
          unit
        }
        likeness
        sharedWords
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof duplicatesQuery>['pilot']>;
type Other = Found['similar'][number]['pilot'];
type Looking = { at: Other; finding: 'is a duplicate' | 'is another thing' };

type Props = {
  pilot: ShownPilot;
  me: Named | null;
  onStart: Start;
  onRecorded: (position: string) => Promise<void>;
};

/** What this pilot may do again that another does: suggested by their words, declared or dismissed by people. */
export function Duplicates({ pilot, me, onStart, onRecorded }: Props) {
  const [looking, setLooking] = useState<Looking | null>(null);
  const { variables } = useMoment();
  const { data } = useQuery(duplicatesQuery, { variables: { id: pilot.id, ...variables } });
  if (!data) return <Loading label="Looking for duplicates" rows={2} />;
  const { comparisons = [], similar = [] } = data.pilot ?? {};
  const mayFind = actionOf(pilot, 'declareDuplicate')?.isOpen === true;
  const close = () => setLooking(null);
  const recorded = (position: string) => {
    close();
    void onRecorded(position);
  };
  const Finding = looking?.finding === 'is a duplicate' ? DeclareDuplicate : DismissDuplicate;
  return (
    <>
      <div className={classes.head}>
        <h2>Duplicates</h2>
        {mayFind && (
          <Button size="small" onClick={() => onStart('declareDuplicate')}>
            Declare a duplicate
          </Button>
        )}
      </div>
      {comparisons.length === 0 && similar.length === 0 && (
        <p className={classes.none}>No other pilot reads like it, and none was declared.</p>
      )}
      <ul className={classes.list}>
        {comparisons.map((comparison) => (
          <Compared key={comparison.pilot.id} comparison={comparison} />
        ))}
        {similar.map((suggestion) => (
          <Suggested
            key={suggestion.pilot.id}
            suggestion={suggestion}
            onLook={mayFind ? (finding) => setLooking({ at: suggestion.pilot, finding }) : null}
          />
        ))}
      </ul>
      {looking && me && (
        <Finding pilot={pilot} me={me} other={looking.at} onClose={close} onRecorded={recorded} />
      )}
    </>
  );
}

function Compared({ comparison }: { comparison: Found['comparisons'][number] }) {
  const { pilot, isDuplicate, reason, by, at } = comparison;
  return (
    <li>
      <div className={classes.line}>
        <OtherPilot pilot={pilot} />
        <Tag tone={isDuplicate ? 'warn' : 'outline'}>{isDuplicate ? 'duplicate of it' : 'another thing'}</Tag>
      </div>
      <p className={classes.quote}>“{reason}”</p>
      <p className={classes.by}>
        <PersonName name={by.name} initials={by.initials} /> <When at={at} show={day} />
      </p>
    </li>
  );
}

type SuggestedProps = {
  suggestion: Found['similar'][number];
  onLook: ((finding: Looking['finding']) => void) | null;
};

function Suggested({ suggestion: { pilot, likeness, sharedWords }, onLook }: SuggestedProps) {
  return (
    <li>
      <div className={classes.line}>
        <OtherPilot pilot={pilot} />
        <span className={classes.likeness}>reads {ratio(Math.round(likeness * 100) / 100)} alike</span>
      </div>
      <p className={classes.by}>Both say: {sharedWords.join(', ')}. Nobody has looked at the two yet.</p>
      {onLook && (
        <div className={classes.acts}>
          <Button size="small" onClick={() => onLook('is a duplicate')}>
            It is a duplicate
          </Button>
          <Button size="small" onClick={() => onLook('is another thing')}>
            It is another thing
          </Button>
        </div>
      )}
    </li>
  );
}

function OtherPilot({ pilot }: { pilot: Other }) {
  const { keep } = useMoment();
  return (
    <span>
      <Link to={keep(`/pilots/${pilot.id}`)}>{pilot.name}</Link> <small>{pilot.unit}</small>
    </span>
  );
}
