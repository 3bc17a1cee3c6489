import { evidence, evidenceStream, type EvidenceEvent, type EvidenceKind } from '@gatehouse/assurance-domain';
import { replay } from '@gatehouse/kernel';
import type { When } from './calendar';
import { digestOf } from './contract-deeds';
import type { Deed } from './scene';
import type { Stage } from './stage';

type Words = {
  kind: EvidenceKind;
  title: string;
  /** The day that it speaks of, and the last on which it counts. */
  dated: When;
  expires?: When;
  /** The evidence whose place it takes. */
  insteadOf?: string;
};

/** A document of the company's own archive about one pilot; `evidenceId` is its name in the script. */
export const filesEvidence =
  (evidenceId: string, pilotId: string, { kind, title, dated, expires, insteadOf }: Words): Deed =>
  async (stage, acting) => {
    const { actor } = acting;
    const pilot = await pilotOf(stage, pilotId);
    const found = insteadOf === undefined ? null : await filed(stage, insteadOf);
    if (insteadOf !== undefined) {
      const stream = evidenceStream(insteadOf);
      const about = { evidenceId: insteadOf, pilotId, actor, pilot };
      await stage.run(
        evidence,
        { type: 'SupersedeEvidence', ...about, kind, by: evidenceId },
        { stream, acting },
      );
    }
    return stage.run(
      evidence,
      {
        ...{ type: 'FileEvidence', evidenceId, pilotId, actor, pilot, kind, title },
        object: {
          at: 'link',
          url: `https://archive.harborline.example/ai/${evidenceId}`,
          digest: digestOf(title),
        },
        datedOn: stage.calendar.dayOf(dated),
        expiresOn: expires === undefined ? null : stage.calendar.dayOf(expires),
        supersedes: insteadOf === undefined ? null : { evidenceId: insteadOf, found },
        today: stage.now.slice(0, 10),
      },
      { stream: evidenceStream(evidenceId), acting },
    );
  };

const pilotOf = async (stage: Stage, pilotId: string) => {
  const known = await stage.pilot(pilotId);
  if (known.kind !== 'registered') return null;
  const { description, ownership, sponsor, isOver } = known;
  const owner = ownership.kind === 'owned' ? ownership.owner : null;
  return { unit: description.unit, programme: description.programme, owner, sponsor, isOver };
};

const filed = async (stage: Stage, evidenceId: string) => {
  const state = replay(evidence, await stage.facts<EvidenceEvent>(evidenceStream(evidenceId)));
  if (!state.isFiled) return null;
  const { pilotId, kind, supersededBy } = state;
  return { pilotId, kind, supersededBy };
};
