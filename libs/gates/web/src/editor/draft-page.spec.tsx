import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { accepted, wireMe, wirePerson, wirePolicy } from '../testing/a-wire-policy';
import { PolicyDraftPage } from './draft-page';

const criterion = 'Change “Sentence of owner.”';

describe('the draft of a policy', () => {
  it('shows a mistake where it is while it is written, and is not saved with it', async () => {
    const { findByRole, getByRole, getByText, user } = drawn();
    await user.click(await findByRole('button', { name: criterion }));
    const field = getByRole('textbox', { name: 'Expression' });
    await user.clear(field);
    await user.type(field, 'contract.inForc');
    expect(
      getByText('Line 1, column 10: “contract” has no field “inForc”. Is contract.inForce meant?'),
    ).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.parentElement?.querySelector('mark')?.textContent).toBe('inForc');
    expect(getByRole('button', { name: 'Save the draft' }).hasAttribute('disabled')).toBe(true);
    expect(getByText('1 thing keeps the draft from being saved.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'contract.inForc || pilot.onHold');
    expect(field.parentElement?.querySelector('mark')?.textContent).toBe('inForc');
    await user.clear(field);
    await user.type(field, 'contract.inForce');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(getByRole('button', { name: 'Save the draft' }).hasAttribute('disabled')).toBe(false);
  });

  it('marks what differs from the last version, with the old words struck', async () => {
    const { findByRole, getByLabelText, getByRole, getByText, user } = drawn();
    await user.click(await findByRole('button', { name: /Change “A rollback/ }));
    await user.clear(getByLabelText('At most, in days'));
    await user.type(getByLabelText('At most, in days'), '60');
    await user.click(getByRole('button', { name: 'Close' }));
    const card = within(getByRole('article', { name: /A rollback was rehearsed/ }));
    expect(card.getByText('changed')).toBeTruthy();
    expect(card.getByText(/at most 90 days old/).tagName).toBe('DEL');
    expect(getByText('from version 1; 1 rule differs')).toBeTruthy();
  });

  it('is saved whole, on top of what was seen', async () => {
    const { findByRole, getByRole, getByLabelText, asked, user } = drawn();
    await user.click(await findByRole('button', { name: criterion }));
    await user.type(getByRole('textbox', { name: /In a plain sentence/ }), ' Really.');
    await user.click(getByRole('button', { name: 'Ask for evidence' }));
    await user.type(getByLabelText('At most, in days'), '30');
    await user.click(getByRole('button', { name: 'Save the draft' }));
    await waitFor(() => expect(inputOf(asked, 'DraftPolicy')).toBeTruthy());
    expect(inputOf(asked, 'DraftPolicy')).toMatchObject({
      ...{ policyId: 'ours', seenRevision: 2, name: 'Ours' },
      gates: [
        {
          ...{
            id: 'gate-1',
            to: 'limited_production',
            spendAuthority: { minor: 5_000_000, currency: 'USD' },
          },
          mustMeet: [
            {
              sentence: 'Sentence of owner. Really.',
              evidence: [{ kind: 'baseline_study', freshDays: 30 }],
            },
            { criterionId: 'rehearsal' },
          ],
        },
      ],
    });
  });

  it('says that a colleague saved meanwhile, and keeps what was written', async () => {
    const answers = [wirePolicy(), wirePolicy({ revision: 3, draft: draftOf('Theirs') })];
    const { findByRole, findByText, getByRole, tell, user } = drawn({
      PolicyDraft: () => ({
        policy: answers.shift() ?? wirePolicy({ revision: 3, draft: draftOf('Theirs') }),
      }),
    });
    await user.type(await findByRole('textbox', { name: 'What the policy is called' }), ' and mine');
    tell('PolicyMoved', { policyMoved: { __typename: 'PolicyMove', policyId: 'ours', revision: 3 } });
    expect(await findByText(/saved this policy while you were writing/)).toBeTruthy();
    const name = getByRole('textbox', { name: 'What the policy is called' });
    expect(name.getAttribute('value')).toBe('Ours and mine');
    await user.click(getByRole('button', { name: 'Take theirs' }));
    expect(name.getAttribute('value')).toBe('Theirs');
  });

  it('is published with a reason, once it is saved', async () => {
    const { findByRole, findByText, asked, user } = drawn({
      PolicyDraft: { policy: wirePolicy({ draft: draftOf('Ours, stricter') }) },
    });
    await user.click(await findByRole('button', { name: 'Publish' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /Why it is published/ }), 'Sooner.');
    await user.click(dialog.getByRole('button', { name: 'Publish version 2' }));
    expect(await findByText('The version')).toBeTruthy();
    expect(inputOf(asked, 'PublishPolicy')).toMatchObject({ seenRevision: 2, reason: 'Sooner.' });
  });

  it('tries a criterion on a real pilot', async () => {
    const { findByRole, findByText, getByRole, asked, user } = drawn();
    await user.click(await findByRole('button', { name: criterion }));
    await user.click(await findByRole('combobox', { name: 'Pilot' }));
    await user.click(await findByRole('option', { name: 'Mail triage' }));
    await user.click(getByRole('button', { name: 'Try it' }));
    expect(await findByText('false: no owner has accepted')).toBeTruthy();
    const sent = asked.find(({ operation }) => operation === 'TryCriterion')?.variables;
    expect(sent).toMatchObject({ pilot: 'p1', expression: 'pilot.ownerAccepted' });
  });

  it('gets gates and criteria, and loses them', async () => {
    const { findByRole, getByRole, getAllByRole, queryByRole, user } = drawn();
    await user.click(await findByRole('button', { name: 'Add a gate' }));
    expect(getByRole('radio', { name: 'Gate 2' })).toBeTruthy();
    await user.click(getByRole('button', { name: 'Add a should-meet criterion' }));
    expect(getAllByRole('combobox', { name: 'Weight' })).toHaveLength(1);
    await user.click(getByRole('button', { name: 'Remove the gate' }));
    expect(queryByRole('radio', { name: 'Gate 2' })).toBeNull();
  });

  it('is not for those who may not write it, nor for the past', async () => {
    const closed = [
      { __typename: 'PolicyAction', command: 'DraftPolicy', isOpen: false, reason: 'Ask them.' },
    ];
    const first = drawn({ PolicyDraft: { policy: wirePolicy({ actions: closed }) } });
    expect(await first.findByText('Ask them.')).toBeTruthy();
    first.unmount();
    const second = drawn({}, '/policies/ours/draft?asOf=2026-03-02T10:00:00.000Z');
    expect(await second.findByText(/Drafts are written in the present/)).toBeTruthy();
  });
});

type Asked = readonly { operation: string; variables: Record<string, unknown> }[];
const inputOf = (asked: Asked, name: string) =>
  asked.find(({ operation }) => operation === name)?.variables['input'];

function draftOf(name: string) {
  return {
    ...{ __typename: 'PolicyDraft', name, at: '2026-03-02T09:00:00.000Z', by: wirePerson },
    basedOn: { __typename: 'PolicyOrigin', kind: 'version', policyId: 'ours', version: 1 },
    gates: wirePolicy().versions[0]?.gates,
  };
}

function drawn(more: Record<string, unknown> = {}, at = '/policies/ours/draft') {
  const pilot = { __typename: 'Pilot', id: 'p1', name: 'Mail triage' };
  return renderConnected(
    <Routes>
      <Route path="/policies/:id/draft" element={<PolicyDraftPage />} />
      <Route path="/policies/:id/v/:version" element={<p>The version</p>} />
    </Routes>,
    {
      Me: wireMe(),
      PolicyDraft: { policy: wirePolicy() },
      BoardNames: { boards: [{ __typename: 'Board', id: 'b1', name: 'AI board' }] },
      PilotsToTry: {
        pilots: { __typename: 'PilotConnection', edges: [{ __typename: 'PilotEdge', node: pilot }] },
      },
      TryCriterion: {
        tryCriterion: {
          ...{ __typename: 'CriterionTrial', verdict: 'unmet', because: 'false: no owner has accepted' },
          parts: [],
        },
      },
      DraftPolicy: { draftPolicy: accepted },
      PublishPolicy: { publishPolicy: accepted },
      ...more,
    },
    at,
  );
}
