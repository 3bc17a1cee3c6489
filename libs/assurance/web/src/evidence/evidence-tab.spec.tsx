import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { within } from '@testing-library/react';
import { accepted, anEvidence, filing, people } from '../testing/an-evidence';
import { EvidenceTab } from './evidence-tab';

describe('the evidence of a pilot', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('shows what counts first, and what counts no more below it', async () => {
    const { findByRole } = renderTab({
      evidence: [
        anEvidence('e3', { title: 'Test of June', expiresOn: '2027-03-31', supersedes: 'e1' }),
        anEvidence('e2', { title: 'Old drill', state: 'expired', expiresOn: '2026-05-31', kind: 'other' }),
        anEvidence('e1', { title: 'Test of May', state: 'superseded', supersededBy: 'e3' }),
      ],
    });
    const counting = within(await findByRole('list', { name: 'Evidence that counts' }));
    expect(counting.getByRole('link', { name: 'Test of June' }).getAttribute('href')).toBe('/evidence/e3');
    expect(counting.getByText('counts until Mar 31, 2027')).toBeTruthy();
    expect(counting.getByText('ab12 ab12 ab12')).toBeTruthy();
    expect(counting.getByText('Caroline Mbeki')).toBeTruthy();
    const past = within(await findByRole('list', { name: 'Evidence that counts no more' }));
    expect(past.getByText('expired May 31, 2026')).toBeTruthy();
    expect(past.getByText('superseded')).toBeTruthy();
  });

  it('says of a link where it lies, and that nobody said its digest', async () => {
    const { findByText } = renderTab({
      evidence: [anEvidence('e1', { isLink: true, address: 'https://example.org/a/b', digest: null })],
    });
    expect(await findByText('example.org')).toBeTruthy();
    expect(await findByText('no digest said')).toBeTruthy();
  });

  it('says which kinds the gate ahead asks for, and begins with one', async () => {
    const { findByRole, findByText, user } = renderTab({
      gateAhead: {
        __typename: 'GateAhead',
        ...{ gateId: 'g3', gate: 'Gate 3' },
        mustMeet: [
          criterion('security', 'No security review is filed.'),
          criterion('evaluation', 'There is one.'),
        ],
      },
      evidence: [anEvidence('e1')],
    });
    expect(await findByText('What Gate 3 asks for besides')).toBeTruthy();
    await user.click(await findByRole('button', { name: 'File it' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLSelectElement>(/^Kind/).value).toBe('security_review');
  });

  it('tells whoever may not file why not', async () => {
    const { findByText, queryByRole } = renderTab({ actions: filing('The owner files evidence.') });
    expect(await findByText('The owner files evidence.')).toBeTruthy();
    expect(queryByRole('button', { name: 'File evidence' })).toBeNull();
  });

  it('is filed by an upload that shows how far it is, with the sentence that will stand in the log', async () => {
    const server = uploads({ status: 201, body: { digest: 'cd'.repeat(32) } });
    const { findByRole, findByText, asked, user } = renderTab({ evidence: [anEvidence('e1')] });
    await user.click(await findByRole('button', { name: 'File evidence' }));
    const dialog = within(await findByRole('dialog'));
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: 'File the evidence' });
    await user.selectOptions(dialog.getByLabelText(/^Kind/), 'evaluation');
    await user.type(dialog.getByLabelText(/^What it is/), 'Test of June');
    expect(act.disabled).toBe(true);
    await user.upload(dialog.getByLabelText('File'), new File(['%PDF-1.7'], 'june.pdf'));
    expect(await findByText('june.pdf')).toBeTruthy();
    expect(server.sent).toEqual(['/api/files?name=june.pdf']);
    await user.selectOptions(dialog.getByLabelText(/^Takes the place of/), 'e1');
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Caroline Mbeki filed newer evidence, evaluation: Test of June',
    );
    await user.click(act);
    expect(inputOf(asked, 'FileEvidence')).toMatchObject({
      ...{ pilotId: 'p1', kind: 'evaluation', title: 'Test of June', supersedes: 'e1' },
      ...{ upload: 'cd'.repeat(32), fileName: 'june.pdf', expiresOn: null },
    });
  });

  it('says in words why a file was not taken, and sends nothing that would not be', async () => {
    const server = uploads({ status: 400, body: { detail: 'file: Its bytes are not what its name says.' } });
    const { findByRole, findByText, user } = renderTab({});
    await user.click(await findByRole('button', { name: 'File evidence' }));
    const dialog = within(await findByRole('dialog'));
    await user.upload(dialog.getByLabelText('File'), new File(['<html>'], 'june.pdf'));
    expect(await findByText('Its bytes are not what its name says.')).toBeTruthy();
    await user.upload(dialog.getByLabelText('File'), new File([], 'empty.pdf'));
    expect(await findByText(/“empty.pdf” is empty/)).toBeTruthy();
    expect(server.sent).toHaveLength(1);
  });

  it('is filed by a link, with the refusal of the server in words', async () => {
    const { findByRole, findByText, asked, user } = renderTab({
      filed: {
        __typename: 'Refused',
        code: 'link-malformed',
        reason: 'Give the whole address.',
        field: 'link',
      },
    });
    await user.click(await findByRole('button', { name: 'File evidence' }));
    const dialog = within(await findByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText(/^Kind/), 'other');
    await user.type(dialog.getByLabelText(/^What it is/), 'Minutes');
    await user.click(dialog.getByLabelText('A link'));
    await user.type(dialog.getByLabelText(/^Link/), 'example.org');
    await user.click(dialog.getByRole('button', { name: 'File the evidence' }));
    expect(await findByText('Give the whole address.')).toBeTruthy();
    expect(inputOf(asked, 'FileEvidence')).toMatchObject({ link: 'example.org', linkDigest: null });
  });

  it('hears what a colleague files', async () => {
    const server = { evidence: [anEvidence('e1', { title: 'Test of May' })] };
    const { findByText, tell } = renderTab({ evidence: () => server.evidence });
    expect(await findByText('Test of May')).toBeTruthy();
    tell('EvidenceMoved', moved(1));
    server.evidence = [anEvidence('e2', { title: 'Test of June' }), ...server.evidence];
    tell('EvidenceMoved', moved(2));
    expect(await findByText('Test of June')).toBeTruthy();
  });
});

type Listed = ReturnType<typeof anEvidence>[];
type Setting = {
  evidence?: Listed | (() => Listed);
  actions?: ReturnType<typeof filing>;
  gateAhead?: object | null;
  filed?: object;
};

function renderTab({ evidence = [], actions = filing(), gateAhead = null, filed = accepted }: Setting) {
  const listed = () => (typeof evidence === 'function' ? evidence() : evidence);
  const pilot = { __typename: 'Pilot', id: 'p1', name: 'Document Classifier' };
  const answers: Answers = {
    Me: { me: { person: { ...people.owner, title: null, grants: [] } } },
    PilotEvidence: () => ({ pilot: { ...pilot, evidence: listed(), evidenceActions: actions } }),
    EvidenceOfGateAhead: { pilot: { ...pilot, gateAhead } },
    FileEvidence: { fileEvidence: filed },
  };
  return renderConnected(
    <EvidenceTab pilot={{ id: 'p1', name: 'Document Classifier' }} onRecorded={() => Promise.resolve()} />,
    answers,
    '/pilots/p1/evidence',
  );
}

function criterion(criterionId: string, because: string) {
  return { __typename: 'CriterionAssessment', criterionId, because, expression: 'true' };
}
function moved(revision: number) {
  return { evidenceChanged: { __typename: 'EvidenceMove', pilotId: 'p1', revision } };
}
function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}

/** A server that answers uploads with this. */
function uploads({ status, body }: { status: number; body: object }) {
  const sent: string[] = [];
  jest.spyOn(XMLHttpRequest.prototype, 'open').mockImplementation((_: string, url: string | URL) => {
    sent.push(String(url));
  });
  jest.spyOn(XMLHttpRequest.prototype, 'setRequestHeader').mockImplementation(() => undefined);
  jest.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest) {
    Object.defineProperty(this, 'status', { value: status });
    Object.defineProperty(this, 'responseText', { value: JSON.stringify(body) });
    queueMicrotask(() => this.dispatchEvent(new ProgressEvent('load')));
  });
  return { sent };
}
