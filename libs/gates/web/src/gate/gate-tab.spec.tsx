import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { within } from '@testing-library/react';
import {
  aCondition,
  aGateAhead,
  ahead,
  anAssessment,
  aReview,
  aScore,
  aSignOff,
  aWait,
  bound,
  open,
  people,
  reviewsOf,
} from '../testing/a-wire-review';
import { GateTab } from './gate-tab';

describe('the gate of a pilot', () => {
  it('tells what is met, why not, and on whom it waits', async () => {
    const unmet = anAssessment({
      ...{ criterionId: 'rollback', sentence: 'A rollback was rehearsed', expression: 'pilot.ownedDays > 3' },
      ...{
        verdict: 'unmet',
        because: 'false: no evidence of kind rollback-rehearsal is filed',
        evidence: [],
      },
      waitsOn: aWait(),
    });
    const gate = aGateAhead({ mustMeet: [anAssessment(), unmet] });
    const { findByText, getByText, getAllByRole, user } = renderTab({ PilotGateAhead: ahead(gate) });
    expect(await findByText('1 of 2')).toBeTruthy();
    expect(getByText('no evidence of kind rollback-rehearsal is filed')).toBeTruthy();
    expect(getByText('Caroline Mbeki').parentElement?.textContent).toBe(
      'waits on Caroline Mbeki for evidence to be filed',
    );
    await user.click(getAllByRole('button', { name: 'Why' })[1]!);
    expect(getByText('pilot.ownedDays > 3').tagName).toBe('CODE');
  });

  it('takes a request with what it asks for, and says what it binds', async () => {
    const { findByRole, asked, user } = renderTab({ PilotGateAhead: ahead(aGateAhead()) });
    await user.click(await findByRole('button', { name: 'Request gate review' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText(/It binds version 5 of the decision contract/)).toBeTruthy();
    await user.type(dialog.getByLabelText('What do you ask the board for?'), 'Six offices.');
    await user.type(dialog.getByLabelText('Spend'), '40,000');
    await user.selectOptions(dialog.getByLabelText('Autonomy after a go'), '2');
    await user.click(dialog.getByRole('button', { name: 'Request the review' }));
    expect(inputOf(asked, 'RequestReview')).toMatchObject({
      ...{ pilotId: 'p1', ask: 'Six offices.', autonomy: 2 },
      spend: { minor: 4_000_000, currency: 'USD' },
    });
  });

  it('says why it cannot be requested', async () => {
    const reason = 'Only the pilot’s owner requests a gate review.';
    const gate = aGateAhead({ canRequest: false, reason });
    const { findByText, queryByRole } = renderTab({ PilotGateAhead: ahead(gate) });
    expect(await findByText(reason)).toBeTruthy();
    expect(queryByRole('button', { name: 'Request gate review' })).toBeNull();
  });

  it('strikes a decision that was voided, and lists what blocks the next gate', async () => {
    const decision = aDecision({ isVoided: true, voidedBecause: 'Bound evidence expired.' });
    const review = aReview({ state: 'voided', waitsFor: [], decision, conditions: [aCondition()] });
    const { findByText, getByText } = renderTab({ PilotReviews: reviewsOf(review) });
    expect(await findByText('Bound evidence expired.')).toBeTruthy();
    expect(getByText('conditional go').tagName).toBe('S');
    expect(getByText('1 of 1 open')).toBeTruthy();
  });

  it('takes the word of whoever owes a condition', async () => {
    const review = aReview({ state: 'decided', conditions: [aCondition({ canBeMet: true })] });
    const { findByRole, asked, user } = renderTab({ PilotReviews: reviewsOf(review) });
    await user.click(await findByRole('button', { name: 'Met' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('What was done?'), 'On Tuesday.');
    await user.click(dialog.getByRole('button', { name: 'Record that it is met' }));
    expect(inputOf(asked, 'MeetCondition')).toMatchObject({
      ...{ reviewId: 'r1', conditionId: 'k1', note: 'On Tuesday.', evidenceId: null },
    });
  });
});

describe('a gate review', () => {
  it('shows who is waited for, the scores with their spread, and who asks for one more test', async () => {
    const scores = [aScore(people.privacy, 1), aScore(people.money, 4)];
    const review = aReview({
      score: 2.5,
      shouldMeet: [
        {
          ...{ criterionId: 'used', sentence: 'People use it', weight: 3, scale: 5 },
          mean: 2.5,
          spread: 3,
          scores,
        },
      ],
      evidenceRequests: [anEvidenceRequest({ wasMet: true, metSince: '2026-05-02T09:00:00.000Z' })],
    });
    const { findByText, getByText } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1');
    expect((await findByText('assurance')).parentElement?.textContent).toMatch(
      /^waits on assurance for the sign-off “Privacy”/,
    );
    expect(getByText('spread 3, talk')).toBeTruthy();
    expect(getByText('One more test.')).toBeTruthy();
    expect(getByText(/already met since/)).toBeTruthy();
  });

  it('takes a sign-off on the version that was read', async () => {
    const review = aReview({ actions: [open('GiveSignOff', 'privacy')] });
    const { findByRole, asked, user } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1');
    await user.click(await findByRole('button', { name: 'Sign off' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText(/holds for version 5/)).toBeTruthy();
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Hannah Lindqvist signed off Privacy.',
    );
    await user.click(dialog.getByRole('button', { name: 'Sign off on version 5' }));
    expect(inputOf(asked, 'GiveSignOff')).toMatchObject({ signOffId: 'privacy', contractVersion: 5 });
  });

  it('takes no sign-off on what was replaced meanwhile, and keeps what was written', async () => {
    const actions = [open('GiveSignOff', 'privacy')];
    const answers = { now: reviewsOf(aReview({ actions })) };
    const { findByRole, findByText, tell, user } = renderTab({ PilotReviews: () => answers.now }, 'r1');
    await user.click(await findByRole('button', { name: 'Sign off' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Note'), 'Looked at it.');
    answers.now = reviewsOf(aReview({ actions, revision: 5, bound: bound(6) }));
    tell('ReviewMoved', { reviewChanged: { reviewId: 'r1', revision: 5 } });
    expect(await findByText('What you read has been replaced.')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Looked at it.');
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: 'Sign off on version 5' });
    expect(act.disabled).toBe(true);
  });

  it('is refused with a reason', async () => {
    const review = aReview({ actions: [open('RefuseSignOff', 'privacy')] });
    const { findByRole, asked, user } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1');
    await user.click(await findByRole('button', { name: 'Refuse' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText('Why do you refuse?'), 'No basis in law.');
    await user.click(dialog.getByRole('button', { name: 'Refuse to sign off' }));
    expect(inputOf(asked, 'RefuseSignOff')).toMatchObject({ reason: 'No basis in law.', contractVersion: 5 });
  });

  it('warns whoever asks for more on what is met', async () => {
    const review = aReview({ actions: [open('RequestMoreEvidence', 'evaluated')] });
    const { findByRole, asked, user } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1');
    await user.click(await findByRole('button', { name: 'Ask for more' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This is met already.')).toBeTruthy();
    await user.type(dialog.getByLabelText('What do you need to see?'), 'The log.');
    await user.click(dialog.getByRole('button', { name: 'Ask for it' }));
    expect(inputOf(asked, 'RequestMoreEvidence')).toMatchObject({
      criterionId: 'evaluated',
      question: 'The log.',
    });
  });

  it('says in words what a server refuses', async () => {
    const reason = 'You read version 5, and the review is bound to version 6 of the contract now.';
    const refused = { __typename: 'Refused', code: 'stale', reason, field: 'contractVersion' };
    const review = aReview({ actions: [open('GiveSignOff', 'privacy')] });
    const { findByRole, findByText, user } = renderTab(
      { PilotReviews: reviewsOf(review), GiveSignOff: { giveSignOff: refused } },
      'r1',
    );
    await user.click(await findByRole('button', { name: 'Sign off' }));
    await user.click(within(await findByRole('dialog')).getByRole('button', { name: /Sign off on/ }));
    expect(await findByText(reason)).toBeTruthy();
  });

  it('links to the decision, and tells what a kill frees', async () => {
    const decision = aDecision({
      outcome: 'kill',
      killReason: 'no_value',
      freed: { minor: 100, currency: 'USD' },
    });
    const review = aReview({ state: 'decided', waitsFor: [], decision });
    const { findByRole, getByText } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1');
    const link = await findByRole('link', { name: 'the record with its proof' });
    expect(link.getAttribute('href')).toBe('/decisions/d1');
    expect(getByText('It was not worth it')).toBeTruthy();
  });

  it('is not there for an address that names none, nor for somebody recused', async () => {
    const { findByText } = renderTab({ PilotReviews: reviewsOf() }, 'r9');
    expect(await findByText('No such review')).toBeTruthy();
  });

  it('has nothing to do in the past', async () => {
    const review = aReview({ signOffs: [aSignOff({ state: 'given', person: people.privacy })] });
    const { findByText, queryByRole } = renderTab({ PilotReviews: reviewsOf(review) }, 'r1', '?at=12');
    expect(await findByText('Hannah Lindqvist')).toBeTruthy();
    for (const name of ['Sign off', 'Score', 'Ask for more', 'Withdraw'])
      expect(queryByRole('button', { name })).toBeNull();
  });
});

const aDecision = (part: Record<string, unknown> = {}) => ({
  ...{ outcome: 'conditional_go', decisionId: 'd1', at: '2026-05-20T09:00:00.000Z', because: null },
  ...{ returnOn: null, redo: [], killReason: null, lessons: null, autonomy: null, freed: null },
  ...{ isVoided: false, voidedBecause: null, reviewAgainOn: null },
  ...part,
});

const anEvidenceRequest = (part: Record<string, unknown>) => ({
  ...{ requestId: 'q1', criterion: 'It was evaluated', question: 'On whose data?', by: people.privacy },
  ...{ at: '2026-05-15T09:00:00.000Z', answeredAt: null, answer: null, evidence: null },
  ...part,
});

const me = { me: { person: { ...people.privacy, title: null, grants: [] } } };

const inputOf = (asked: { operation: string; variables: Record<string, unknown> }[], operation: string) =>
  asked.find((one) => one.operation === operation)?.variables['input'];

const accepted = (name: string) => ({
  [name]: { __typename: 'Accepted', position: '0000000000000050', id: 'r1' },
});

function renderTab(answers: Answers, path = '', search = '') {
  return renderConnected(
    <GateTab
      pilot={{ id: 'p1', name: 'Document Classifier' }}
      path={path}
      onRecorded={jest.fn(() => Promise.resolve())}
    />,
    {
      Me: me,
      PilotReviews: reviewsOf(),
      PilotGateAhead: ahead(null),
      EvidenceToSupply: { pilot: { __typename: 'Pilot', id: 'p1', evidence: [] } },
      RequestReview: accepted('requestReview'),
      GiveSignOff: accepted('giveSignOff'),
      RefuseSignOff: accepted('refuseSignOff'),
      RequestMoreEvidence: accepted('requestMoreEvidence'),
      MeetCondition: accepted('meetCondition'),
      ...answers,
    },
    `/pilots/p1/reviews${search}`,
  );
}
