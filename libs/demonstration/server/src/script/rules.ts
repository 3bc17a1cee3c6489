import type { PersonEvent } from '@gatehouse/access-domain';
import { uuidv5, type Recorded, type Target } from '@gatehouse/event-store';
import { ruleId, type Instant } from '@gatehouse/kernel';
import { contract, contractStream, pilot, pilotStream } from '@gatehouse/pilots-domain';
import { occasionOf } from '@gatehouse/reactions';
import { pilotFacts } from './contract-deeds';
import { Deadlines } from './deadlines';
import { GateRules } from './gate-rules';
import type { Stage } from './stage';
import { Waits, type Due } from './waits';

/** What the machine does by itself between the scenes, as it does in the product. */
export class Rules {
  private readonly waits = new Waits();
  private readonly deadlines = new Deadlines();
  private readonly gates: GateRules;
  private readonly owners = new Map<string, string>();
  private heard = 0;

  constructor(private readonly stage: Stage) {
    this.gates = new GateRules(stage);
  }

  /** Takes in what was recorded and answers it at once, until nothing comes of it any more. */
  async hear(): Promise<void> {
    for (let news = await this.news(); news.length > 0; news = await this.news())
      for (const recorded of news) {
        this.waits.hear(recorded);
        this.deadlines.hear(recorded);
        this.remember(recorded);
        await this.gates.hear(recorded);
        if (recorded.event.type === 'PersonLeft') await this.releasePilotsOf(recorded);
      }
  }

  private async news(): Promise<readonly Recorded[]> {
    const news = await this.stage.recordedAfter(this.heard);
    this.heard = news.at(-1)?.position ?? this.heard;
    return news;
  }

  /** What has waited for too long by then is raised, in the order of its hours. */
  async actUntil(hour: Instant): Promise<void> {
    for (;;) {
      const wait = first(this.waits.due().filter(({ dueAt }) => dueAt <= hour));
      const deadline = this.deadlines.due(hour);
      if (!wait && !deadline) return;
      if (wait && (!deadline || wait.dueAt <= deadline.dueAt)) {
        this.stage.turnTo(wait.dueAt);
        await this.raise(wait);
        this.waits.settle(wait);
      } else if (deadline) {
        this.stage.turnTo(deadline.dueAt);
        await this.deadlines.act(this.stage, deadline);
      }
      await this.hear();
    }
  }

  /** A refusal says that it does not wait any more. */
  private async raise(due: Due): Promise<void> {
    const { pilotId, rule, id, dueAt, since, days } = due;
    const actor = { person: ruleId(rule), grants: [] };
    const target = { commandId: uuidv5(`${rule}/${id}/${dueAt}`), by: actor.person, occurredAt: dueAt };
    if (due.rule === 'ownership-clock') {
      const command = { type: 'EscalatePilot', matter: due.matter, since, days, rule } as const;
      const where = { ...target, stream: pilotStream(pilotId) };
      await this.stage.runAs(where, pilot, { ...command, pilotId, actor });
      return;
    }
    const { role, version } = due;
    const facts = await pilotFacts(pilotId, this.stage);
    const command = { type: 'NoteSignatureOverdue', role, version, submittedAt: since, days } as const;
    const where = { ...target, stream: contractStream(pilotId) };
    await this.stage.runAs(where, contract, { ...command, pilotId, actor, pilot: facts });
  }

  private remember({ event }: Recorded): void {
    const told = event as { type: string; pilotId: string; owner: string }; // of these two, as pilots publish them
    if (told.type === 'OwnershipAccepted') this.owners.set(told.pilotId, told.owner);
    if (told.type === 'OwnershipReleased') this.owners.delete(told.pilotId);
  }

  /** The effect of pilots' reaction to a leaver, with the command ids that the reaction would give. */
  private async releasePilotsOf(recorded: Recorded): Promise<void> {
    const { personId } = recorded.event as PersonEvent;
    const { target } = occasionOf(leaverRule, recorded);
    for (const [pilotId, owner] of [...this.owners]) {
      if (owner !== personId) continue;
      const where: Target = target(pilotStream(pilotId), pilotId);
      const actor = { person: where.by, grants: [] };
      const reason = 'The owner has left.';
      await this.stage.runAs(where, pilot, { type: 'ReleaseOwnership', pilotId, actor, reason });
    }
  }
}

const leaverRule = 'leaver-releases-pilots';

const first = (dues: readonly Due[]): Due | undefined =>
  dues.reduce<Due | undefined>(
    (earliest, due) => (earliest && earliest.dueAt <= due.dueAt ? earliest : due),
    undefined,
  );
