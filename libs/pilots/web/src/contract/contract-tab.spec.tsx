import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes, useParams } from 'react-router';
import { aPilot, people } from '../testing/a-pilot';
import {
  aContract,
  aDraft,
  aSignature,
  aVersion,
  contractActions,
  theClauses,
  withLimit,
} from '../testing/a-contract';
import type { ShownPilot } from '../pilot/shown-pilot';
import { ContractTab } from './contract-tab';

describe('the decision contract of a pilot', () => {
  it('says why there should be one, and begins it from a blank page', async () => {
    const { findByText, getByRole, asked, user } = renderContract({
      contract: aContract({ actions: contractActions(['DraftContract']) }),
    });
    expect(await findByText(/nobody has agreed to it/)).toBeTruthy();
    await user.click(getByRole('button', { name: 'Start from a blank page' }));
    expect(inputOf(asked, 'DraftContract')).toMatchObject({ pilotId: 'p1', fromPilot: null });
  });

  it('tells whoever may not begin it why not', async () => {
    const { findByText, queryByRole } = renderContract({
      contract: aContract({ actions: contractActions([], 'The owner writes the contract.') }),
    });
    expect(await findByText('The owner writes the contract.')).toBeTruthy();
    expect(queryByRole('button')).toBeNull();
  });

  it('shows what a change made of a clause, and who has signed which version', async () => {
    const { findByRole, getByText, getAllByText } = renderContract({ contract: twoVersions() });
    const table = await findByRole('table');
    expect(within(table).getByText('1.5 %').tagName).toBe('DEL');
    expect(within(table).getByText('0.8 %').tagName).toBe('INS');
    expect(getByText('changed on Nov 3, material')).toBeTruthy();
    expect(getByText('Version 2 is sealed and waits for 2 signatures')).toBeTruthy();
    expect(getByText('signed v2')).toBeTruthy();
    expect(getAllByText(/Waits for/)).toHaveLength(1);
  });

  it('takes a signature only under the signer’s own name', async () => {
    const { findByRole, asked, user } = renderContract({ contract: twoVersions() });
    await user.click(await findByRole('button', { name: 'Sign as sponsor' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Marguerite Okafor signed version 2 as sponsor.',
    );
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: 'Sign version 2' });
    await user.type(dialog.getByLabelText(/Type your name/), 'Caroline Mbeki');
    expect(act.disabled).toBe(true);
    await user.clear(dialog.getByLabelText(/Type your name/));
    await user.type(dialog.getByLabelText(/Type your name/), 'marguerite okafor');
    await user.click(act);
    expect(inputOf(asked, 'SignContract')).toMatchObject({ role: 'sponsor', digest: '2'.repeat(64) });
  });

  it('tells whoever is about to sign that the text was replaced, and keeps what they wrote', async () => {
    const answers = { now: twoVersions() };
    const { findByRole, findByText, tell, user } = renderContract({ contract: () => answers.now });
    await user.click(await findByRole('button', { name: 'Sign as sponsor' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Type your name/), 'Marguerite Okafor');
    answers.now = aContract({
      ...twoVersions(),
      revision: 9,
      versions: [aVersion(3, { change: 'material', clauses: withLimit('0.2 %') }), ...twoVersions().versions],
    });
    tell('ContractMoved', moved(9));
    expect(await findByText(/Version 2 was replaced by version 3 at/)).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>(/Type your name/).value).toBe('Marguerite Okafor');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Sign version 2' }).disabled).toBe(true);
  });

  it('refuses a signature with a reason', async () => {
    const { findByRole, asked, user } = renderContract({ contract: twoVersions() });
    await user.click(await findByRole('button', { name: 'Refuse, with a reason' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Why do you refuse?'), 'The limit is a guess.');
    await user.click(dialog.getByRole('button', { name: 'Refuse to sign' }));
    expect(inputOf(asked, 'RefuseSignature')).toMatchObject({ reason: 'The limit is a guess.' });
  });

  it('says that it rests on a former owner’s signature', async () => {
    const signatures = [{ ...aSignature('owner', people.owner), isFormer: true }];
    const { findByText } = renderContract({
      contract: aContract({ versions: [aVersion(1, { status: 'in_force', signatures })] }),
    });
    expect(await findByText('Version 1 rests on a former owner’s signature.')).toBeTruthy();
  });

  it('offers nothing in the past', async () => {
    const { findByRole, queryByRole } = renderContract({
      contract: aContract({ ...twoVersions(), actions: [] }),
      at: '/pilots/p1/contract?asOf=2026-11-10T09:00:00.000Z',
    });
    await findByRole('table');
    expect(queryByRole('button', { name: /Sign|Refuse|Propose/ })).toBeNull();
  });
});

describe('the draft of a contract', () => {
  it('says what is wrong with an answer while it is being written, and saves it all the same', async () => {
    const { findByRole, asked, user } = renderContract({ contract: drafted(), at: draftAddress });
    await user.click(await findByRole('button', { name: 'Write Good enough' }));
    const form = within(await findByRole('form', { name: 'Good enough' }));
    expect(form.getByText('“94.0 %”')).toBeTruthy();
    await user.clear(form.getByLabelText('Threshold'));
    await user.type(form.getByLabelText('Threshold'), 'high');
    expect(form.getByText('There is no number in it. Give one, with its unit.')).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Save this clause' }));
    expect(inputOf(asked, 'ReviseClause')).toMatchObject({
      ...{ pilotId: 'p1', seenRevision: 1 },
      clause: {
        goodEnough: { metric: 'Top-1 accuracy over 28 days', comparator: 'at_least', threshold: 'high' },
      },
    });
  });

  it('shows what a colleague wrote in the same clause, and loses nothing that was typed', async () => {
    const answers = { now: drafted() };
    const { findByRole, findByText, getByText, asked, tell, user } = renderContract({
      contract: () => answers.now,
      at: draftAddress,
    });
    await user.click(await findByRole('button', { name: 'Write Decision' }));
    const form = within(await findByRole('form', { name: 'Decision' }));
    const field = form.getByLabelText<HTMLTextAreaElement>(/^Which decision changes/);
    await user.clear(field);
    await user.type(field, 'Mine.');
    answers.now = drafted({ decision: 'Theirs.' }, { decision: 7 });
    tell('ContractMoved', moved(7));
    expect(await findByText('Daniel Reyes changed this clause while you were writing.')).toBeTruthy();
    expect(getByText('Theirs.')).toBeTruthy();
    expect(field.value).toBe('Mine.');

    await user.click(form.getByRole('button', { name: 'Keep mine' }));
    await user.click(form.getByRole('button', { name: 'Save this clause' }));
    expect(inputOf(asked, 'ReviseClause')).toMatchObject({ seenRevision: 7, clause: { decision: 'Mine.' } });
  });

  it('keeps what somebody is writing when a colleague submits the draft', async () => {
    const answers = { now: drafted() };
    const { findByRole, findByText, tell, user } = renderContract({
      contract: () => answers.now,
      at: draftAddress,
    });
    await user.click(await findByRole('button', { name: 'Write Who acts' }));
    const form = within(await findByRole('form', { name: 'Who acts' }));
    await user.type(form.getByLabelText(/^Who acts on the output/), ' Mine.');
    answers.now = aContract({
      ...{ state: 'waiting', revision: 8, actions: contractActions(['DraftContract']) },
      versions: [aVersion(2, { submittedBy: people.other }), aVersion(1)],
    });
    tell('ContractMoved', moved(8));
    expect(await findByText('Daniel Reyes submitted this draft as version 2.')).toBeTruthy();
    expect(form.getByLabelText<HTMLTextAreaElement>(/^Who acts on the output/).value).toMatch(/ Mine\.$/);
  });

  it('adds and takes away lines of a list', async () => {
    const { findByRole, asked, user } = renderContract({ contract: drafted(), at: draftAddress });
    await user.click(await findByRole('button', { name: 'Write Escalation' }));
    const form = within(await findByRole('form', { name: 'Escalation' }));
    await user.click(form.getByRole('button', { name: 'Take step 1 away' }));
    expect(form.getByText(/at least two steps/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Add a step' }));
    const [, second] = form.getAllByLabelText('Who is called');
    await user.type(second!, 'Minister');
    await user.click(form.getByRole('button', { name: 'Save this clause' }));
    expect(inputOf(asked, 'ReviseClause')).toMatchObject({
      clause: {
        escalation: [
          { who: 'Director, Operations', within: '1 day' },
          { who: 'Minister', within: '' },
        ],
      },
    });
  });

  it('says before it is submitted that the change is material, and what it voids', async () => {
    const { findByRole, asked, user } = renderContract({ contract: drafted(), at: draftAddress });
    await user.click(await findByRole('button', { name: 'Submit version 2' }));
    const dialog = within(await findByRole('dialog'));
    expect(await dialog.findByText('This is a material change: tolerated errors.')).toBeTruthy();
    expect(
      dialog.getByText(/It voids version 1, which is in force, and what Caroline Mbeki signed/),
    ).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Submit version 2' }));
    expect(inputOf(asked, 'SubmitContract')).toMatchObject({ pilotId: 'p1', seenRevision: 5 });
  });
});

describe('two versions of a contract', () => {
  it('stand side by side, each with its own words', async () => {
    const { findAllByRole, getByText } = renderContract({
      contract: twoVersions(),
      at: '/pilots/p1/contract/compare/1/2',
    });
    const [older, newer] = await findAllByRole('table');
    expect(within(older!).getByText('1.5 %').tagName).toBe('DEL');
    expect(within(older!).queryByText('0.8 %')).toBeNull();
    expect(within(newer!).getByText('0.8 %').tagName).toBe('INS');
    expect(getByText(/^Unchanged: decision, decision moment/)).toBeTruthy();
  });

  it('need to be there', async () => {
    const { findByText } = renderContract({
      contract: twoVersions(),
      at: '/pilots/p1/contract/compare/1/9',
    });
    expect(await findByText('One of these versions is not there')).toBeTruthy();
  });
});

const draftAddress = '/pilots/p1/contract/draft';
const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'p1' };
const moved = (revision: number) => ({
  contractChanged: { __typename: 'ContractMove', pilotId: 'p1', revision },
});

function twoVersions() {
  return aContract({
    state: 'voided',
    revision: 5,
    actions: contractActions([
      ['SignContract', 'sponsor'],
      ['RefuseSignature', 'sponsor'],
    ]),
    versions: [
      aVersion(2, {
        ...{ change: 'material', changed: ['toleratedErrors'], clauses: withLimit('0.8 %') },
        signatures: [aSignature('owner', people.owner, 2)],
      }),
      aVersion(1, { status: 'voided', signatures: [aSignature('owner', people.owner)] }),
    ],
  });
}

function drafted(part: Record<string, unknown> = {}, written: Record<string, number> = {}) {
  return aContract({
    state: 'in_force',
    revision: written['decision'] ?? 1,
    actions: contractActions(['ReviseClause', 'SubmitContract']),
    draft: aDraft(theClauses(part), written),
    versions: [aVersion(1, { status: 'in_force' })],
  });
}

const preview = {
  __typename: 'SubmissionPreview',
  ...{ version: 2, change: 'material', changed: ['toleratedErrors'], material: ['toleratedErrors'] },
  ...{ revision: 5, flaws: [], carries: [] },
  voids: { version: 1, wasInForce: true, signatures: [{ role: 'owner', person: people.owner }] },
};

type Setting = { contract: ReturnType<typeof aContract> | (() => ReturnType<typeof aContract>); at?: string };

function renderContract({ contract, at = '/pilots/p1/contract' }: Setting) {
  const now = () => (typeof contract === 'function' ? contract() : contract);
  const answers: Answers = {
    Me: { me: { person: { ...people.office, title: null, grants: [] } } },
    PilotContract: () => ({ pilot: { __typename: 'Pilot', id: 'p1', contract: now() } }),
    PreviewSubmission: { previewSubmission: preview },
    ContractTemplates: { contractTemplates: [] },
    DraftContract: { draftContract: accepted },
    ReviseClause: { reviseClause: accepted },
    SubmitContract: { submitContract: accepted },
    SignContract: { signContract: accepted },
    RefuseSignature: { refuseSignature: accepted },
  };
  return renderConnected(
    <Routes>
      <Route path="/pilots/:id/contract/*" element={<Tab />} />
    </Routes>,
    answers,
    at,
  );
}

function Tab() {
  const { '*': path = '' } = useParams();
  // What the page's query would have brought.
  const pilot = {
    ...aPilot({ owner: people.owner }),
    story: { totalCount: 0, byKind: [] },
  } as unknown as ShownPilot;
  return (
    <ContractTab pilot={pilot} me={people.office} path={path} onRecorded={jest.fn(() => Promise.resolve())} />
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
