import type { Recorded, Tagged } from './event-store';

/** Turns the payload of one schema version into that of the next. */
export type Upcast = (event: Tagged) => Tagged;

/** What old events became, by `<type>@<schema>`: they stay as they were recorded and are brought up to date where read. */
export class Upcasts {
  private readonly current = new Map<string, number>();

  constructor(private readonly steps: Readonly<Record<`${string}@${number}`, Upcast>> = {}) {
    for (const step of Object.keys(steps)) {
      const at = step.lastIndexOf('@');
      const [type, schema] = [step.slice(0, at), Number(step.slice(at + 1))];
      this.current.set(type, Math.max(this.schemaOf(type), schema + 1));
    }
  }

  /** The schema version that events of this type are recorded with today. */
  schemaOf(type: string): number {
    return this.current.get(type) ?? 1;
  }

  upToDate(recorded: Recorded): Recorded {
    let { event, schema } = recorded;
    while (schema < this.schemaOf(event.type)) {
      const step = this.steps[`${event.type}@${schema}`];
      if (!step) throw new Error(`${event.type} has no upcast from schema ${schema}.`);
      event = step(event);
      schema += 1;
    }
    return schema === recorded.schema ? recorded : { ...recorded, event, schema };
  }
}
