import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, it } from '@jest/globals';
import { importDecider, type ImportCommand } from './import';
import type { ImportCounts, ImportEvent, RefusedRow } from './import.events';

const { given } = scenario(importDecider);

describe('an import', () => {
  it('starts with its file, its mapping and the day for which it speaks', () =>
    given().when(start()).then(started()));

  it('is for the programme office', () =>
    given()
      .when(start({ actor: as('reader') }))
      .thenRefused('not-your-role'));

  it('does not speak for a day that has not come', () =>
    given()
      .when(start({ effectiveOn: '2026-11-24' }))
      .thenRefused('effective-date-in-the-future'));

  it('starts once and finishes once', () => {
    given(started()).when(start()).thenRefused('already-started');
    given(started(), finished()).when(finish()).thenRefused('not-started');
  });

  it('keeps the first thousand of its refused rows', () => {
    const refused = Array.from({ length: 1_200 }, (_, line) => ({
      line,
      name: '',
      externalId: null,
      field: 'name',
      problem: 'Blank',
    }));
    given(started())
      .when({ ...finish(), refused })
      .then(finished({}, refused.slice(0, 1_000)));
  });

  it('is withdrawn once, while nobody has touched its pilots', () => {
    given(started(), finished()).when(withdraw()).then(withdrawn());
    given(started(), finished(), withdrawn()).when(withdraw()).thenRefused('already-withdrawn');
    given(started(), finished()).when(withdraw(2)).thenRefused('already-touched');
    given(started()).when(withdraw()).thenRefused('not-finished');
  });

  it('that changed pilots which were here before is not withdrawn', () =>
    given(started(), finished({ changed: 3 }))
      .when(withdraw())
      .thenRefused('changed-other-pilots'));
});

const importId = 'import-1';
const office = as('programme-office');

function as(role: 'programme-office' | 'reader'): Actor {
  return { person: 'ana', grants: [{ role, scope: { kind: 'everything' } }] };
}
const about = { file: 'ab', fileName: 'a.csv', mapping: [], effectiveOn: '2025-12-31' };
function start(change: Partial<{ actor: Actor; effectiveOn: string }> = {}): ImportCommand {
  return { type: 'StartImport', importId, actor: office, ...about, today: '2026-11-23', ...change };
}
function started(): ImportEvent {
  return { type: 'ImportStarted', importId, ...about };
}
const result = { refused: [], firstPosition: 1, lastPosition: 9, isCancelled: false };
function countsOf(counts: Partial<ImportCounts> = {}): ImportCounts {
  return {
    rows: 5,
    taken: 5,
    registered: 5,
    changed: 0,
    unchanged: 0,
    flagged: 0,
    refused: 0,
    events: 9,
    ...counts,
  };
}
function finish() {
  return { type: 'FinishImport' as const, importId, actor: office, counts: countsOf(), ...result };
}
function finished(counts: Partial<ImportCounts> = {}, refused: RefusedRow[] = []): ImportEvent {
  return { type: 'ImportFinished', importId, counts: countsOf(counts), ...result, refused };
}
function withdraw(touched = 0): ImportCommand {
  return { type: 'WithdrawImport', importId, actor: office, pilots: 5, touched };
}
function withdrawn(): ImportEvent {
  return { type: 'ImportWithdrawn', importId, pilots: 5 };
}
