import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { actions, anEntry, aPilot, aStory, people } from '../testing/a-pilot';
import { PilotPage } from './pilot-page';
import type { PilotPart } from './pilot-part';

describe('the page of a pilot', () => {
  it('tells its story as sentences, with the reason in quotes and the facts behind it', async () => {
    const { findByText, getByText, getByRole, queryByText, user } = renderPilot();
    expect(await findByText('Caroline Mbeki')).toBeTruthy();
    expect(getByText('“I have no time for it.”')).toBeTruthy();
    expect(getByText('log 42')).toBeTruthy();
    expect(
      getByRole('img', { name: 'Stage limited-production, 4 of 5; gates decided here: none' }),
    ).toBeTruthy();

    expect(queryByText('asked twice')).toBeNull();
    await user.click(getByRole('button', { name: 'Why' }));
    expect(getByText('asked twice')).toBeTruthy();
  });

  it('narrows the story to one kind', async () => {
    const { findByRole, asked, user } = renderPilot();
    await user.click(await findByRole('button', { name: /^People/ }));
    expect(asked.findLast(({ operation }) => operation === 'PilotStory')?.variables).toMatchObject({
      kind: 'people',
    });
  });

  it('offers ownership to a person, showing the sentence that will be recorded', async () => {
    const { findByRole, findByText, asked, user } = renderPilot({
      pilot: { actions: actions('OfferOwnership') },
    });
    await user.click(await findByRole('button', { name: 'Offer ownership' }));
    await user.type(await findByRole('combobox', { name: 'Offer it to' }), 'dan');
    await user.click(await findByText('Daniel Reyes'));

    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Marguerite Okafor offered ownership to Daniel Reyes.',
    );
    await user.click(dialog.getByRole('button', { name: 'Offer it to Daniel Reyes' }));
    expect(inputOf(asked, 'OfferOwnership')).toMatchObject({
      pilotId: 'p1',
      to: 'dr',
      commandId: expect.any(String),
    });
  });

  it('lets the person named accept, and nobody else', async () => {
    const pilot = { offer, ownership: 'offered', actions: actions('AcceptOwnership', 'DeclineOwnership') };
    const mine = renderPilot({ pilot, me: people.owner });
    expect(await mine.findByText(/offered to you by Marguerite Okafor/)).toBeTruthy();
    await mine.user.click(mine.getByRole('button', { name: 'Accept ownership' }));
    const dialog = within(await mine.findByRole('dialog'));
    await mine.user.click(dialog.getByRole('button', { name: 'Accept ownership' }));
    expect(inputOf(mine.asked, 'AcceptOwnership')).toMatchObject({ pilotId: 'p1' });
    mine.unmount();

    const theirs = renderPilot({ pilot, me: people.other });
    expect(await theirs.findByText(/Offered to Caroline Mbeki, not yet accepted/)).toBeTruthy();
    expect(theirs.queryByRole('button', { name: 'Accept ownership' })).toBeNull();
  });

  it('asks for a reason before declining', async () => {
    const pilot = { offer, ownership: 'offered', actions: actions('AcceptOwnership', 'DeclineOwnership') };
    const { findByRole, asked, user } = renderPilot({ pilot, me: people.owner });
    await user.click(await findByRole('button', { name: 'Decline, with a reason' }));
    const dialog = within(await findByRole('dialog'));
    const decline = dialog.getByRole('button', { name: 'Decline ownership' });
    expect(decline).toHaveProperty('disabled', true);
    await user.type(dialog.getByRole('textbox', { name: 'Why do you decline?' }), 'No time.');
    await user.click(decline);
    expect(inputOf(asked, 'DeclineOwnership')).toMatchObject({ reason: 'No time.' });
  });

  it('says why a command is closed', async () => {
    const { findByText, queryByRole } = renderPilot();
    expect(await findByText(/OfferOwnership is for the programme office/)).toBeTruthy();
    expect(queryByRole('button', { name: 'Offer ownership' })).toBeNull();
  });

  it('shows a refusal in words and keeps what was chosen', async () => {
    const { findByRole, findByText, user } = renderPilot({
      pilot: { actions: actions('HoldPilot') },
      answers: { HoldPilot: { holdPilot: refused('This hold stands already.') } },
    });
    await user.click(await findByRole('button', { name: 'Put on hold' }));
    const reason = await findByRole('textbox', { name: 'Why is it held?' });
    await user.type(reason, 'Drift');
    await user.click(within(await findByRole('dialog')).getByRole('button', { name: 'Put on hold' }));
    expect(await findByText('This hold stands already.')).toBeTruthy();
    expect(reason).toHaveProperty('value', 'Drift');
  });

  it('keeps an edit when somebody else was first, and shows what they changed', async () => {
    const server = { pilot: aPilot({ actions: actions('RevisePilot') }) };
    const { findByRole, findByText, getByRole, tell, user, asked } = renderPilot({
      at: '/pilots/p1/about',
      answers: { PilotPage: () => ({ pilot: withStory(server.pilot) }) },
    });
    await user.click(await findByRole('button', { name: 'Revise the words' }));
    const unit = await findByRole('textbox', { name: /^Unit/ });
    await user.clear(unit);
    await user.type(unit, 'Claims');

    server.pilot = { ...server.pilot, purpose: 'Sorts letters.', version: 4 };
    tell('PilotMoved', moved);
    expect(await findByText('Somebody changed this pilot while you were writing.')).toBeTruthy();
    expect(unit).toHaveProperty('value', 'Claims');
    await user.click(getByRole('button', { name: 'Go on with mine' }));
    await user.click(getByRole('button', { name: 'Revise the pilot' }));
    expect(inputOf(asked, 'RevisePilot')).toMatchObject({ unit: 'Claims', seenVersion: 4 });
  });

  it('shows what an inventory says of the stage where the gates say otherwise', async () => {
    const { findByText } = renderPilot({
      pilot: {
        reportedStage: { __typename: 'ReportedStage', stage: 'production', at: '2026-06-01T12:00:00.000Z' },
      },
    });
    const note = (await findByText('The inventory says production.')).parentElement?.textContent;
    expect(note).toContain('the pilot stands at limited-production');
    expect(note).toContain('Only a gate moves it.');
  });

  it('has a tab for each part that another capability brings, with what it says of itself', async () => {
    const part = {
      ...{ name: 'proof', label: 'Proof', Note: () => '3' },
      Part: ({ path }: { path: string }) => <p>Everything is proven at {path}.</p>,
    };
    const { findByText, getByRole } = renderPilot({ at: '/pilots/p1/proof/here', parts: [part] });
    expect(await findByText('Everything is proven at here.')).toBeTruthy();
    const tab = getByRole('link', { name: /^Proof/, current: 'page' });
    expect([tab.getAttribute('href'), tab.textContent]).toEqual(['/pilots/p1/proof', 'Proof3']);
  });

  it('hears a colleague without being loaded again', async () => {
    const server = { pilot: aPilot() };
    const { findByText, tell } = renderPilot({
      answers: { PilotPage: () => ({ pilot: withStory(server.pilot) }) },
    });
    expect(await findByText('Nobody has accepted it, and nobody is asked.')).toBeTruthy();
    server.pilot = { ...server.pilot, owner: people.owner as never, version: 4 };
    tell('PilotMoved', moved);
    expect((await findByText('Ownership', { selector: 'h2' })).parentElement?.textContent).toContain(
      'Caroline Mbeki',
    );
  });

  it('has no commands in the past', async () => {
    const { findByText, queryByRole, asked } = renderPilot({
      at: '/pilots/p1?asOf=2026-05-20T09:00:00.000Z',
      pilot: { actions: [] },
    });
    expect(await findByText('Nobody has accepted it, and nobody is asked.')).toBeTruthy();
    expect(queryByRole('button', { name: /Offer|hold|sponsor|tier/ })).toBeNull();
    expect(asked.find(({ operation }) => operation === 'PilotPage')?.variables).toMatchObject({
      asOf: '2026-05-20T09:00:00.000Z',
    });
  });

  it('opens the offer with the key O, where it is open', async () => {
    const { findByRole, user } = renderPilot({ pilot: { actions: actions('OfferOwnership') } });
    await findByRole('button', { name: 'Offer ownership' });
    await user.keyboard('o');
    expect(await findByRole('dialog', { name: 'Offer ownership' })).toBeTruthy();
  });

  it('says so where no pilot has the id, and offers another try where the server is away', async () => {
    const missing = renderPilot({ answers: { PilotPage: { pilot: null } } });
    expect(await missing.findByText('No pilot has this id')).toBeTruthy();
    missing.unmount();

    const away = renderPilot({
      answers: {
        PilotPage: () => {
          throw new Error('away');
        },
      },
    });
    expect(await away.findByText('This pilot could not be read')).toBeTruthy();
    expect(away.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

const offer = { to: people.owner, by: people.office, at: '2026-05-15T09:00:00.000Z' };

const story = aStory([
  anEntry(
    'e1',
    [
      { kind: 'person', text: '', person: { id: 'cm', name: 'Caroline Mbeki' } },
      { kind: 'text', text: ' declined ownership. ' },
      { kind: 'quote', text: 'I have no time for it.' },
    ],
    { why: [{ name: 'How often', value: 'asked twice' }] },
  ),
]);

const moved = { pilotChanged: { __typename: 'Pilot', id: 'p1', version: 4 } };
const withStory = (pilot: ReturnType<typeof aPilot>) => ({ ...pilot, story });
const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'p1' };
const refused = (reason: string) => ({ __typename: 'Refused', code: 'refused', reason, field: null });

type Setting = {
  pilot?: Record<string, unknown>;
  me?: typeof people.office;
  answers?: Answers;
  at?: string;
  parts?: readonly PilotPart[];
};

function renderPilot({
  pilot = {},
  me = people.office,
  answers = {},
  at = '/pilots/p1',
  parts = [],
}: Setting = {}) {
  const everyone = Object.values(people).map((one) => ({
    ...one,
    title: null,
    hasLeft: false,
    isService: false,
  }));
  return renderConnected(
    <Routes>
      <Route path="/pilots/:id/*" element={<PilotPage parts={parts} />} />
    </Routes>,
    {
      Me: { me: { person: { ...me, title: null, grants: [] } } },
      PilotPage: { pilot: withStory(aPilot(pilot)) },
      PilotStory: { pilot: { __typename: 'Pilot', id: 'p1', story } },
      LatestContract: { pilot: { __typename: 'Pilot', id: 'p1', contract: null } },
      PilotDuplicates: { pilot: { __typename: 'Pilot', id: 'p1', comparisons: [], similar: [] } },
      PilotReported: { pilot: { __typename: 'Pilot', id: 'p1', reported: [] } },
      PeopleToChoose: { people: everyone },
      OfferOwnership: { offerOwnership: accepted },
      AcceptOwnership: { acceptOwnership: accepted },
      DeclineOwnership: { declineOwnership: accepted },
      RevisePilot: { revisePilot: accepted },
      ...answers,
    },
    at,
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
