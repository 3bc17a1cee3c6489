import type { Recorded } from '@gatehouse/event-store';
import { instantOf, millisecondsOf, millisecondsPerDay, type Instant } from '@gatehouse/kernel';
import {
  daysToSign,
  escalationDays,
  overdueRule,
  signatoryRoles,
  type ContractEvent,
  type EscalatedMatter,
  type PilotEvent,
  type SignatoryRole,
} from '@gatehouse/pilots-domain';

/** What is raised by a rule at an hour, unless somebody answers before. `id` is the one that the product's clock gives it. */
export type Due = { pilotId: string; id: string; dueAt: Instant; since: Instant; days: number } & (
  | { rule: 'ownership-clock'; matter: EscalatedMatter }
  | { rule: typeof overdueRule; role: SignatoryRole; version: number }
);

/** What waits, and when it will have waited for too long. */
export class Waits {
  private standing: readonly Due[] = [];

  due(): readonly Due[] {
    return this.standing;
  }

  hear({ event, occurredAt: since }: Recorded): void {
    const told = event as PilotEvent | ContractEvent; // those of other capabilities fall through
    switch (told.type) {
      case 'PilotRegistered':
        // What an import brings is the portfolio's to show, until somebody touches its ownership.
        if (told.source.kind === 'manual') this.begin(told.pilotId, 'orphaned', since);
        break;
      case 'OwnershipOffered':
        if (!this.isRunning(told.pilotId, 'orphaned')) this.begin(told.pilotId, 'orphaned', since);
        this.begin(told.pilotId, 'offer-unanswered', since);
        break;
      case 'OwnershipDeclined':
        this.end(told.pilotId, ['offer-unanswered']);
        break;
      case 'OwnershipReleased':
        this.end(told.pilotId, ['offer-unanswered']);
        this.begin(told.pilotId, 'orphaned', since);
        break;
      case 'OwnershipAccepted':
      case 'PilotRetired':
      case 'PilotKilled':
        this.end(told.pilotId, ['offer-unanswered', 'orphaned']);
        break;
      default:
        this.hearOfContract(told, since);
    }
  }

  /** It was raised, and is not raised again. */
  settle(due: Due): void {
    this.standing = this.standing.filter((one) => one !== due);
  }

  private hearOfContract(told: PilotEvent | ContractEvent, since: Instant): void {
    switch (told.type) {
      case 'ContractSubmitted':
        if (told.change !== 'wording') this.beginSigning(told, since);
        break;
      case 'ContractSigned':
        this.standing = this.standing.filter((one) => !('role' in one) || !isOf(one, told));
        break;
      default:
    }
  }

  private begin(pilotId: string, matter: EscalatedMatter, since: Instant): void {
    this.end(pilotId, [matter]);
    const begun = escalationDays[matter].map((days): Due => {
      const id = [pilotId, matter, days].join('/');
      return { rule: 'ownership-clock', pilotId, id, matter, since, days, dueAt: after(since, days) };
    });
    this.standing = [...this.standing, ...begun];
  }

  private beginSigning({ pilotId, version }: { pilotId: string; version: number }, since: Instant): void {
    const days = daysToSign;
    const begun = signatoryRoles.map((role): Due => {
      const id = [pilotId, version, role].join('/');
      return { rule: overdueRule, pilotId, id, role, version, since, days, dueAt: after(since, days) };
    });
    const others = this.standing.filter((one) => !('role' in one) || one.pilotId !== pilotId);
    this.standing = [...others, ...begun];
  }

  private isRunning(pilotId: string, matter: EscalatedMatter): boolean {
    return this.standing.some((one) => one.pilotId === pilotId && 'matter' in one && one.matter === matter);
  }

  private end(pilotId: string, matters: readonly EscalatedMatter[]): void {
    this.standing = this.standing.filter(
      (one) => one.pilotId !== pilotId || !('matter' in one) || !matters.includes(one.matter),
    );
  }
}

const isOf = (
  due: Extract<Due, { role: SignatoryRole }>,
  { pilotId, role }: { pilotId: string; role: SignatoryRole },
): boolean => due.pilotId === pilotId && due.role === role;

const after = (since: Instant, days: number): Instant =>
  instantOf(millisecondsOf(since) + days * millisecondsPerDay);
