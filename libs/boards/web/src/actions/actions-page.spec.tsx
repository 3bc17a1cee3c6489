import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { people } from '../testing/a-room';
import { inputOf } from '../testing/asked';
import { ActionsPage } from './actions-page';

describe('conditions and actions', () => {
  it('stand in one list: mine first, what is past its day marked', async () => {
    const { findByRole, findByText } = rendered();
    expect(await findByText(/4 open, 1 past its day/)).toBeTruthy();
    const mine = within(await findByRole('region', { name: 'Yours' }));
    expect(mine.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringContaining('Rollback rehearsed'),
      expect.stringContaining('Ask finance'),
    ]);
    const others = within(await findByRole('region', { name: 'Everybody else’s' }));
    const [first] = others.getAllByRole('listitem');
    expect(first!.textContent).toContain('lapsed');
    expect(within(first!).getByRole('link').getAttribute('href')).toBe('/pilots/p1/reviews/r1');
  });

  it('is said to be done with how', async () => {
    const { findByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'Done: Ask finance' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('How was it done?'), 'They answered.');
    await user.click(dialog.getByRole('button', { name: 'Say that it is done' }));
    expect(inputOf(asked, 'FinishAction')).toMatchObject({
      ...{ meetingId: 'm1', actionId: 'a1', note: 'They answered.' },
    });
  });

  it('is said to be met with what shows it', async () => {
    const { findByRole, asked, user } = rendered();
    await user.click(await findByRole('button', { name: 'Met: Rollback rehearsed' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('How is it met?'), 'On 12 December.');
    await dialog.findByRole('option', { name: 'Rehearsal of December' });
    await user.selectOptions(dialog.getByLabelText(/^Evidence/), 'Rehearsal of December');
    await user.click(dialog.getByRole('button', { name: 'Say that it is met' }));
    expect(inputOf(asked, 'MeetConditionFromList')).toMatchObject({
      ...{ reviewId: 'r1', conditionId: 'g1', evidenceId: 'e1', note: 'On 12 December.' },
    });
  });

  it('keep what is done, with what was said', async () => {
    const { findByRole, findByText, user } = rendered();
    await user.click(await findByRole('radio', { name: 'Done 1' }));
    expect(await findByText(/“Sent on Monday.”/)).toBeTruthy();
  });

  it('can be read in the past and not be done', async () => {
    const { findByText, queryByRole } = rendered('/actions?asOf=2026-11-20T09:00:00Z');
    await findByText('Ask finance');
    expect(queryByRole('button', { name: /Done:|Met:/ })).toBeNull();
  });
});

const action = (actionId: string, part: Record<string, unknown>) => ({
  ...{ __typename: 'MeetingAction', id: `m1/${actionId}`, actionId, meetingId: 'm1' },
  ...{ meetingTitle: 'AI Governance Board, 38th meeting', dueOn: '2026-12-10', isDone: false },
  ...{ isOverdue: false, doneAt: null, note: null, canBeDone: true, owner: people.owner },
  ...part,
});

const condition = (id: string, part: Record<string, unknown>) => ({
  ...{ __typename: 'GateCondition', id, reviewId: 'r1', pilotId: 'p1', pilotName: 'Document Classifier' },
  ...{ gate: 'Gate 3', dueOn: '2026-12-01', state: 'open', metAt: null, metBy: null, note: null },
  ...{ canBeMet: true, owner: people.owner },
  ...part,
});

function rendered(at = '/actions') {
  const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'x' };
  const answers: Answers = {
    Me: { me: { person: { ...people.owner, title: null, grants: [] } } },
    MeetingActions: {
      meetingActions: [
        action('a1', { text: 'Ask finance' }),
        action('a2', { text: 'Send the list', isDone: true, note: 'Sent on Monday.' }),
        action('a3', { text: 'Book the room', owner: people.secretary, dueOn: '2026-11-30' }),
      ],
    },
    GateConditions: {
      gateConditions: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [
          { node: condition('g1', { text: 'Rollback rehearsed' }) },
          {
            node: condition('g2', {
              ...{ text: 'Data contract agreed', owner: people.priya, state: 'lapsed', dueOn: '2027-01-01' },
            }),
          },
        ],
      },
    },
    EvidenceForCondition: {
      pilot: {
        ...{ __typename: 'Pilot', id: 'p1' },
        evidence: [{ __typename: 'Evidence', id: 'e1', title: 'Rehearsal of December' }],
      },
    },
    FinishAction: { finishAction: accepted },
    MeetConditionFromList: { meetCondition: accepted },
  };
  return renderConnected(<ActionsPage />, answers, at);
}
