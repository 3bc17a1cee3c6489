import { useLazyQuery, useQuery } from '@apollo/client/react';
import type { MustMeet } from '@gatehouse/gates-domain';
import { Button, Note, SearchSelect, wordsToAsk } from '@gatehouse/ui';
import type { EvidenceKind } from '@gatehouse/web-kit';
import { useState } from 'react';
import { pilotsToTryQuery, tryCriterionQuery } from './draft.query';
import { TrialView } from './trial-view';
import classes from './editor.module.css';

type Named = { id: string; name: string };

/** Holds the criterion that is open to a real pilot, as it stands today. */
export function TryPanel({ criterion }: { criterion: MustMeet | null }) {
  const [pilot, setPilot] = useState<Named | null>(null);
  const [search, setSearch] = useState('');
  const found = useQuery(pilotsToTryQuery, { variables: { search: wordsToAsk(search, pilot) } });
  const [ask, { data, loading, error }] = useLazyQuery(tryCriterionQuery, { fetchPolicy: 'network-only' });
  const [tried, setTried] = useState('');
  const pilots = ((found.data ?? found.previousData)?.pilots.edges ?? []).map(({ node }) => node);
  const text = JSON.stringify([criterion, pilot?.id]);
  const tryIt = () => {
    if (!criterion || !pilot) return;
    setTried(text);
    const evidence = criterion.evidence.map(({ kind, freshDays }) => ({
      kind: kind.replaceAll('-', '_') as EvidenceKind, // the wire's word for it
      freshDays,
    }));
    void ask({ variables: { pilot: pilot.id, expression: criterion.expression, evidence } });
  };
  const trial = tried === text ? data?.tryCriterion : null;
  return (
    <section aria-label="Try against a pilot">
      <h2 className={classes.heading}>Try against a pilot</h2>
      {criterion ? (
        <div className={classes.form}>
          <SearchSelect
            label="Pilot"
            placeholder="Type words of its name"
            found={pilots}
            chosen={pilot}
            onChoose={setPilot}
            search={search}
            onSearch={setSearch}
            nothingFoundMessage={`No pilot is called “${search}”.`}
          />
          <div>
            <Button size="small" disabled={!pilot} isBusy={loading} onClick={tryIt}>
              Try it
            </Button>
          </div>
          <div aria-live="polite">
            {trial && <TrialView trial={trial} />}
            {error && tried === text && (
              <Note tone="warn" title="It could not be tried.">
                The server did not answer. Try again in a moment.
              </Note>
            )}
          </div>
        </div>
      ) : (
        <p className={classes.aside}>
          Change a criterion, and see here what it says of a pilot as it stands today.
        </p>
      )}
    </section>
  );
}
