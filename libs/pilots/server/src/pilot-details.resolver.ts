import type { Actor } from '@gatehouse/kernel';
import { openCommands, type PilotField } from '@gatehouse/pilots-domain';
import { isPast, ReadStore } from '@gatehouse/projections';
import { PeopleNames, SignedIn, type Schema } from '@gatehouse/server-kit';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fieldVersions } from './field-versions';
import { pilotFields, slotOf, type FieldRow } from './pilot-fields.projection';
import { pilotReports } from './pilot-reports.projection';
import { pilotStanding } from './pilot-standing.projection';
import type { AskedPilot } from './pilot-story.resolver';
import { plainText } from './plain-text';

@Resolver('Pilot')
export class PilotDetailsResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly names: PeopleNames,
  ) {}

  @ResolveField('history')
  async history(@Parent() { id, moment }: AskedPilot, @Args() { field }: Schema.PilotHistoryArgs) {
    const found = await this.rows
      .select(pilotFields, moment ?? {})
      .select('doc')
      .where('slot', '=', slotOf(id, field))
      .orderBy('from_position')
      .execute();
    const values = found.map((row) => this.rows.rowOf(pilotFields, row));
    const names = await this.names.namesOf([...new Set(values.flatMap((row) => peopleIn(row, field)))]);
    return fieldVersions(values, field).map(({ row, value, to }) => ({
      value: (field === 'owner' || field === 'sponsor') && value ? names.get(value) : value,
      from: row.occurredAt,
      to,
      position: row.position,
      by: { id: row.by },
      sentence: plainText(row.sentence, names),
    }));
  }

  @ResolveField('reported')
  async reported(@Parent() { id, moment }: AskedPilot) {
    const report = await this.rows.row(pilotReports, id, moment ?? {});
    return Object.entries(report?.reported ?? {}).map(([column, value]) => ({ column, value }));
  }

  @ResolveField('actions')
  async actions(@Parent() { id, moment }: AskedPilot, @SignedIn() actor: Actor) {
    if (isPast(moment ?? {})) return [];
    const standing = await this.rows.row(pilotStanding, id);
    return standing ? openCommands(standing, id, actor) : [];
  }
}

const peopleIn = (row: FieldRow, field: PilotField): string[] => [
  ...row.sentence.flatMap((part) => (part.kind === 'person' ? [part.person] : [])),
  ...((field === 'owner' || field === 'sponsor') && row.value ? [row.value] : []),
];
