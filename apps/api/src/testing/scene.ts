import { wholeClauses } from '@gatehouse/pilots-domain/testing';
import { toWire } from '@gatehouse/server-kit';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { added, type Caller, type Client } from './callers';

const reason = 'A reason.';

/** What a mutation finds before it is sent: things that are here, made anew for every try. */
export class Scene {
  constructor(
    private readonly operator: Client,
    private readonly everybody: ReadonlyMap<Caller, Client>,
    /** Who will send it. */
    readonly caller: Client,
  ) {}

  personOf(caller: Caller): string {
    return this.everybody.get(caller)?.person ?? '';
  }

  as(caller: Caller): Client {
    const client = this.everybody.get(caller);
    if (!client) throw new Error(`There is no ${caller}.`);
    return client;
  }

  /** A pilot with a sponsor, whose ownership was offered to somebody. */
  async offered(to: Caller = 'the person offered'): Promise<string> {
    const pilotId = await this.sponsored();
    await this.done('offerOwnership', { pilotId, to: this.personOf(to) });
    return pilotId;
  }

  async sponsored(): Promise<string> {
    const words = { name: `Pilot ${randomBytes(4).toString('hex')}`, purpose: 'p', unit: 'u' };
    const pilotId = await this.done('registerPilot', words);
    await this.done('nameSponsor', { pilotId, person: this.personOf('the sponsor') });
    return pilotId;
  }

  async owned(): Promise<string> {
    const pilotId = await this.offered('the owner');
    await this.done('acceptOwnership', { pilotId }, this.as('the owner'));
    return pilotId;
  }

  async held(): Promise<string> {
    const pilotId = await this.owned();
    await this.done('holdPilot', { pilotId, reason });
    return pilotId;
  }

  async stopped(): Promise<string> {
    const pilotId = await this.owned();
    await this.done('emergencyStop', { pilotId, reason });
    return pilotId;
  }

  /** A pilot whose contract is being written. */
  async drafted(): Promise<string> {
    const pilotId = await this.owned();
    await this.done('draftContract', { pilotId });
    return pilotId;
  }

  /** Every clause of it has its words. */
  async written(): Promise<string> {
    const pilotId = await this.drafted();
    const { goodEnough, ...others } = wholeClauses;
    const comparator = toWire(goodEnough.comparator);
    const clauses = { ...others, goodEnough: { ...goodEnough, comparator } };
    for (const [name, text] of Object.entries(clauses)) {
      const seenRevision = await this.revision(pilotId);
      await this.done('reviseClause', { pilotId, seenRevision, clause: { [name]: text } });
    }
    return pilotId;
  }

  /** A version that waits for its signatures, by the digest of its text. */
  async submitted(): Promise<{ pilotId: string; digest: string }> {
    const pilotId = await this.written();
    await this.done('submitContract', { pilotId, seenRevision: await this.revision(pilotId) });
    const { versions } = await this.contract(pilotId);
    return { pilotId, digest: versions[0]?.digest ?? '' };
  }

  async revision(pilotId: string): Promise<number> {
    return (await this.contract(pilotId)).revision;
  }

  private async contract(pilotId: string) {
    const asked = 'query ($id: ID!) { pilot(id: $id) { contract { revision versions { digest } } } }';
    const answer = await this.operator.graphql(asked, { id: pilotId });
    type Contract = { revision: number; versions: { digest: string }[] };
    return (answer as { data: { pilot: { contract: Contract } } }).data.pilot.contract;
  }

  async version(pilotId: string): Promise<number> {
    const answer = await this.operator.graphql('query ($id: ID!) { pilot(id: $id) { version } }', {
      id: pilotId,
    });
    return (answer as { data: { pilot: { version: number } } }).data.pilot.version;
  }

  somebody(): Promise<string> {
    return added(this.operator, `Somebody ${randomBytes(4).toString('hex')}`);
  }

  async reader(): Promise<string> {
    const person = await this.somebody();
    await this.done('grantRole', { person, role: 'reader' });
    return person;
  }

  async leaver(): Promise<string> {
    const person = await this.somebody();
    await this.done('markPersonLeft', { person });
    return person;
  }

  async newestDelegation(person: string): Promise<string> {
    const asked = 'query ($id: ID!) { person(id: $id) { delegations { id } } }';
    const answer = await this.operator.graphql(asked, { id: person });
    const { delegations } = (answer as { data: { person: { delegations: { id: string }[] } } }).data.person;
    return delegations[0]?.id ?? '';
  }

  /** A saved view is nobody else's to delete. Who may not save one is given somebody else's. */
  async viewOfCaller(view: object): Promise<string> {
    const saved = await this.caller.send('saveView', view);
    return saved.accepted ? saved.id : this.done('saveView', view, this.as('reader'));
  }

  /** A new file, laid open for an import. */
  async file() {
    const name = randomBytes(4).toString('hex');
    const text = `Name,Purpose,Unit\nPilot ${name},p,u\n`;
    const answer = await this.operator.request(
      'POST',
      `/api/imports/files?name=${name}.csv`,
      Buffer.from(text),
    );
    const columns = ['name', 'purpose', 'unit'].map((target, index) => ({
      ...{ target, index, header: ['Name', 'Purpose', 'Unit'][index] },
    }));
    const { id } = answer.json<{ id: string }>();
    return { file: id, fileName: `${name}.csv`, effectiveOn: '2025-12-31', mapping: { columns } };
  }

  async checkedImport(): Promise<string> {
    const importId = await this.done('checkImport', await this.file());
    await this.until(importId, 'checked');
    return importId;
  }

  async finishedImport(): Promise<string> {
    const importId = await this.checkedImport();
    await this.done('startImport', { importId });
    await this.until(importId, 'finished');
    return importId;
  }

  /** By the operator, unless by somebody else; answers the id of what it was about. */
  async done(mutation: string, input: object, by = this.operator): Promise<string> {
    const { accepted, id, said } = await by.send(mutation, input);
    if (!accepted) throw new Error(`${mutation}: ${said}`);
    return id;
  }

  private async until(importId: string, phase: string) {
    for (let left = 500; left > 0; left -= 1) {
      const answer = await this.operator.graphql('query ($id: ID!) { import(id: $id) { phase } }', {
        id: importId,
      });
      if ((answer as { data: { import: { phase: string } } }).data.import.phase === phase) return;
      await setTimeout(10);
    }
    throw new Error(`The import never was ${phase}.`);
  }
}
