import type { Bound, MaterialChange } from '@gatehouse/gates-domain';
import type { PilotRow } from './pilots-under-review.projection';

type Present = Pick<PilotRow, 'contract' | 'evidence'>;

/** What of the things bound is another now, if anything: a change of wording keeps a contract's digest, and is none. */
export const movedSince = (bound: Bound, present: Present | null): MaterialChange | null => {
  if (!present) return null;
  const [from, to] = [bound.contract, present.contract];
  if (from?.digest !== to?.digest)
    return { what: 'contract', from: from?.version ?? null, to: to?.version ?? null };
  for (const { evidenceId } of bound.evidence) {
    const now = present.evidence.find((one) => one.evidenceId === evidenceId);
    if (now && now.state !== 'counts') return { what: 'evidence', evidenceId, became: now.state };
  }
  return null;
};
