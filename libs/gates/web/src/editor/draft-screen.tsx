import { ButtonLink, EmptyState, IconPencil, Page, PageHeader, Segmented, TextInput } from '@gatehouse/ui';
import { useState } from 'react';
import { DraftHeader } from './draft-header';
import { DraftNotes } from './draft-notes';
import type { DraftedPolicy } from './draft.query';
import { newGate, replaced, without } from './edits';
import { FactsHelp } from './facts-help';
import { GateEditor } from './gate-editor';
import { TryPanel } from './try-panel';
import { useDraft } from './use-draft';
import classes from './editor.module.css';

/** Gate by gate: what must be so, what is scored, who signs off, who decides. */
export function DraftScreen({ policy }: { policy: DraftedPolicy }) {
  const written = useDraft(policy);
  const { draft, setDraft, flaws } = written;
  const { gates } = draft.rules;
  const [at, setAt] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const index = Math.min(at, Math.max(0, gates.length - 1));
  const gate = gates[index];
  const setGates = (next: typeof gates) => setDraft({ ...draft, rules: { gates: next } });
  const further = newGate(gates);
  const open = gate?.mustMeet.find(({ criterionId }) => criterionId === openId);
  return (
    <Page
      title={`${draft.name || 'Policy'}, draft`}
      crumbs={[{ label: 'Policies', to: '/policies' }, { label: `${draft.name || 'Policy'}, draft` }]}
      isFlush
    >
      <Narrow policy={policy} title={`${draft.name || 'Policy'}, draft`} />
      <div className={classes.wide}>
        <DraftHeader policy={policy} written={written} />
        <DraftNotes policy={policy} written={written} onGate={setAt} />
        <div className={classes.columns}>
          <div className={classes.main}>
            <TextInput
              label="What the policy is called"
              value={draft.name}
              maxLength={120}
              onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
            />
            <div className={classes.gates}>
              {gates.length > 0 && (
                <Segmented
                  label="Gate"
                  value={String(index)}
                  onChange={(value) => setAt(Number(value))}
                  choices={gates.map(({ name }, place) => ({ value: String(place), label: name || '?' }))}
                />
              )}
              {further && (
                <button
                  type="button"
                  className={classes.add}
                  onClick={() => {
                    setGates([...gates, further]);
                    setAt(gates.length);
                  }}
                >
                  Add a gate
                </button>
              )}
            </div>
            {gate && (
              <GateEditor
                key={gate.gateId}
                {...{ gate, flaws, openId, published: written.published, field: `gates.${index}` }}
                onOpen={setOpenId}
                onChange={(next) => setGates(replaced(gates, index, next))}
                onRemove={() => {
                  setGates(without(gates, index));
                  setAt(Math.max(0, index - 1));
                }}
              />
            )}
          </div>
          <aside className={classes.rail} aria-label="Try it and look it up">
            <TryPanel criterion={open ?? null} />
            <FactsHelp />
          </aside>
        </div>
      </div>
    </Page>
  );
}

/** On a phone, in place of the editor. */
function Narrow({ policy, title }: { policy: DraftedPolicy; title: string }) {
  return (
    <div className={classes.narrow}>
      <PageHeader title={title} />
      <EmptyState
        title="Writing a policy needs a wider screen"
        icon={IconPencil}
        actions={
          policy.latest > 0 && (
            <ButtonLink to={`/policies/${policy.id}/v/${policy.latest}`}>
              Read version {policy.latest}
            </ButtonLink>
          )
        }
      >
        Open the draft on a computer. What was published can be read here.
      </EmptyState>
    </div>
  );
}
