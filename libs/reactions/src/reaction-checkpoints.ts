import type { Instant } from '@gatehouse/kernel';

/** An event that a reaction could not answer, set aside for people to see. */
export type Parked = {
  reaction: string;
  position: number;
  stream: string;
  type: string;
  error: string;
  attempts: number;
  parkedAt: Instant;
};

/** How far each reaction has come, and what it had to set aside; survives a restart. */
export type ReactionCheckpoints = {
  positionOf(reaction: string): Promise<number | undefined>;
  /** Never goes back. */
  save(reaction: string, position: number): Promise<void>;
  /** Parking the same event again replaces what was said about it. */
  park(parked: Parked): Promise<void>;
  unpark(reaction: string, position: number): Promise<void>;
  parked(): Promise<readonly Parked[]>;
};

/** For tests. */
export class MemoryReactionCheckpoints implements ReactionCheckpoints {
  private readonly positions = new Map<string, number>();
  private readonly aside = new Map<string, Parked>();

  positionOf(reaction: string): Promise<number | undefined> {
    return Promise.resolve(this.positions.get(reaction));
  }

  save(reaction: string, position: number): Promise<void> {
    this.positions.set(reaction, Math.max(position, this.positions.get(reaction) ?? 0));
    return Promise.resolve();
  }

  park(parked: Parked): Promise<void> {
    this.aside.set(`${parked.reaction}/${parked.position}`, parked);
    return Promise.resolve();
  }

  unpark(reaction: string, position: number): Promise<void> {
    this.aside.delete(`${reaction}/${position}`);
    return Promise.resolve();
  }

  parked(): Promise<readonly Parked[]> {
    return Promise.resolve([...this.aside.values()]);
  }
}
