import { dossierFields, type Dossier } from '@gatehouse/gates-domain';
import { instantOf } from '@gatehouse/kernel';
import { ReadStore, type Moment } from '@gatehouse/projections';
import { Clock } from '@gatehouse/server-kit';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { dossierOf } from './dossier-of';

/** What criteria know of a pilot, fact by fact: for whoever writes one, and whoever asks why it is not met. */
@Resolver('Pilot')
export class DossierResolver {
  constructor(
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  // Without parameter decorators Nest binds it directly.
  @ResolveField('dossier')
  async dossier({ id, moment = {} }: { id: string; moment?: Moment }) {
    const today = (moment.asOf === undefined ? this.clock.now() : instantOf(moment.asOf)).slice(0, 10);
    const dossier = await dossierOf(this.rows, id, { today, moment });
    return dossier ? factsOf(dossier) : [];
  }
}

const factsOf = (dossier: Dossier) =>
  dossierFields
    .filter(({ path }) => !path.startsWith('evidence.'))
    .map(({ path, says }) => ({ path, says, value: valueAt(dossier, path) }));

/** A piece of evidence is told whole; of everything else the fact alone. */
const valueAt = (dossier: Dossier, path: string): string | null => {
  const [root, field] = path.split('.') as [keyof Dossier, string | undefined]; // as the table's paths are written
  const of: unknown = dossier[root];
  const value = field === undefined ? of : (of as Record<string, unknown>)[field];
  return value === undefined ? null : JSON.stringify(value);
};
