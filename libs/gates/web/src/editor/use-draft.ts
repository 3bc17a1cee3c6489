import { useApolloClient } from '@apollo/client/react';
import { flawsInPolicy } from '@gatehouse/gates-domain';
import { useCommand } from '@gatehouse/web-kit';
import { useMemo, useState } from 'react';
import { draftPolicy } from '../policies/policies.query';
import { rulesFromWire, rulesToWire } from '../rules/wire-rules';
import { policyDraftQuery, type DraftedPolicy } from './draft.query';
import type { Draft } from './edits';
import { useLeavingUnsaved } from './use-leaving-unsaved';

/** The draft as it is written here, what is wrong with it, and how it is kept. */
export function useDraft(policy: DraftedPolicy) {
  const client = useApolloClient();
  const command = useCommand(draftPolicy);
  const [draft, setDraft] = useState(() => kept(policy));
  const [base, setBase] = useState(() => ({ text: textOf(kept(policy)), revision: policy.revision }));
  const flaws = useMemo(() => flawsInPolicy(draft.name, draft.rules), [draft]);
  const latest = policy.versions.find(({ version }) => version === policy.latest);

  const isDirty = textOf(draft) !== base.text;
  useLeavingUnsaved(isDirty);

  const take = (from: DraftedPolicy) => {
    setDraft(kept(from));
    setBase({ text: textOf(kept(from)), revision: from.revision });
    command.forget();
  };
  const save = async () => {
    const saved = textOf(draft);
    const input = { policyId: policy.id, seenRevision: base.revision };
    const outcome = await command.run({ ...input, name: draft.name, gates: rulesToWire(draft.rules) });
    if (!outcome.accepted) return;
    const { data } = await client.query({
      query: policyDraftQuery,
      variables: { id: policy.id, atLeast: outcome.position },
      fetchPolicy: 'network-only',
    });
    setBase({ text: saved, revision: data?.policy?.revision ?? base.revision });
    await client.refetchQueries({ include: 'active' });
  };
  return {
    ...{ draft, setDraft, flaws, save, take, command },
    published: useMemo(() => (latest ? rulesFromWire(latest.gates) : null), [latest]),
    isDirty,
    /** The revision that is written upon. */
    seen: base.revision,
    /** A colleague has saved since. */
    isBehind: policy.revision > base.revision && !command.isRunning,
  };
}

export type WrittenDraft = ReturnType<typeof useDraft>;

/** The draft that is kept; where there is none, the text that was published last. */
const kept = ({ draft, versions, latest, name }: DraftedPolicy): Draft => {
  if (draft) return { name: draft.name, rules: rulesFromWire(draft.gates) };
  const published = versions.find(({ version }) => version === latest);
  return { name: published?.name ?? name, rules: rulesFromWire(published?.gates ?? []) };
};

const textOf = (draft: Draft): string => JSON.stringify(draft);
