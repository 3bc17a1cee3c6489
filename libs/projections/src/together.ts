/**
 * One question for all who ask it at the same time. Whoever asks while it is on its way gets the answer to the next
 * one, which was asked after they did.
 */
export class Together<Answer> {
  private asked: Promise<Answer> | null = null;
  private next: Promise<Answer> | null = null;

  constructor(private readonly question: () => Promise<Answer>) {}

  ask(): Promise<Answer> {
    if (!this.asked) return this.begin();
    const isOver = this.asked.then(
      () => undefined,
      () => undefined,
    );
    return (this.next ??= isOver.then(() => this.begin()));
  }

  private begin(): Promise<Answer> {
    this.next = null;
    const asked = this.question().finally(() => {
      if (this.asked === asked) this.asked = null;
    });
    return (this.asked = asked);
  }
}
