import { amountOf } from '@gatehouse/ui';
import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { actions, aPilot, aStory, people } from '../testing/a-pilot';
import { PilotPage } from './pilot-page';

describe('the record of a pilot', () => {
  it('is stopped at once by one button, with what happened', async () => {
    const { findByRole, asked, user } = renderPilot({ pilot: { actions: actions('EmergencyStop') } });
    await user.click(await findByRole('button', { name: 'Emergency stop' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'What happened?' }), 'It pays twice.');
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Marguerite Okafor stopped the pilot in an emergency. It pays twice.',
    );
    await user.click(dialog.getByRole('button', { name: 'Stop the pilot' }));
    expect(inputOf(asked, 'EmergencyStop')).toMatchObject({ pilotId: 'p1', reason: 'It pays twice.' });
  });

  it('says loudly that a stop stands, and to whom lifting is open', async () => {
    const stop = { by: people.owner, at: '2026-05-15T09:00:00.000Z', reason: 'It pays twice.' };
    const closed = renderPilot({ pilot: { emergencyStop: stop, actions: actions() } });
    expect(await closed.findByText('Stopped in an emergency by Caroline Mbeki.')).toBeTruthy();
    expect(closed.queryByRole('button', { name: 'Lift the stop' })).toBeNull();
    closed.unmount();
    const open = renderPilot({ pilot: { emergencyStop: stop, actions: actions('LiftEmergencyStop') } });
    await open.user.click(await open.findByRole('button', { name: 'Lift the stop' }));
    expect((await open.findByRole('dialog')).textContent).toContain('Caroline Mbeki stopped it on');
  });

  it('offers what is done seldom in a menu, and says why the rest is closed', async () => {
    const { findByRole, user } = renderPilot({ pilot: { actions: actions('KillPilot') } });
    await user.click(await findByRole('button', { name: 'More to do' }));
    const menu = await findByRole('dialog', { name: 'More to do' });
    expect(within(menu).getByRole('button', { name: 'Kill the pilot' })).toBeTruthy();
    expect(menu.textContent).toContain('Lower autonomy is not open to you.');
  });

  it('is killed with a reason of the list, what was seen, lessons and the money it frees', async () => {
    const { findByRole, asked, user } = renderPilot({ pilot: { actions: actions('KillPilot') } });
    await user.click(await findByRole('button', { name: 'More to do' }));
    await user.click(await findByRole('button', { name: 'Kill the pilot' }));
    const dialog = within(await findByRole('dialog', { name: 'Kill Document Classifier' }));
    const kill = dialog.getByRole<HTMLButtonElement>('button', { name: 'Kill the pilot' });
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Reason' }), 'People did not use it');
    await user.type(dialog.getByRole('textbox', { name: 'What was seen' }), 'Nobody opens it.');
    expect(kill.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: 'Lessons' }), 'Ask who decides.');
    await user.type(dialog.getByRole('textbox', { name: /Money freed/ }), '640,000');
    await user.click(kill);
    expect(inputOf(asked, 'KillPilot')).toMatchObject({
      ...{ reason: 'not_adopted', because: 'Nobody opens it.', lessons: 'Ask who decides.' },
      freed: { minor: 64_000_000, currency: 'USD' },
    });
  });

  it('keeps what a killed pilot taught where everybody sees it', async () => {
    const killing = {
      ...{ reason: 'not_adopted', because: 'Nobody opened it.', lessons: 'Ask who decides.' },
      ...{ freed: { minor: 64_000_000, currency: 'USD' }, by: people.office, at: '2026-05-15T09:00:00.000Z' },
    };
    const { findByText } = renderPilot({ pilot: { status: 'killed', killing } });
    const card = (await findByText('Killed', { selector: 'h2' })).parentElement;
    expect(card?.textContent).toContain('People did not use it');
    expect(card?.textContent).toContain('“Ask who decides.”');
    expect(card?.textContent).toContain('It frees $640,000 in twelve months.');
  });
});

describe('the conditions of a pilot', () => {
  it('stand beside production’s, and say what nobody would close', async () => {
    const line = { aspect: 'volume', inPilot: '40 a day', inProduction: '14,200 a day', closing: null };
    const { findByText, getByRole } = renderPilot({
      at: '/pilots/p1/conditions',
      answers: { PilotConditions: conditions(line) },
    });
    expect(await findByText(/One condition differs|1 condition differs/)).toBeTruthy();
    expect(getByRole('row', { name: /Volume 40 a day 14,200 a day nobody has said/ })).toBeTruthy();
  });

  it('are declared on one sheet, with an example beside each answer', async () => {
    const { findByRole, getByText, asked, user } = renderPilot({
      at: '/pilots/p1/conditions',
      pilot: { actions: actions('DeclareConditions') },
      answers: { PilotConditions: conditions() },
    });
    await user.click(await findByRole('button', { name: 'Declare the conditions' }));
    expect(getByText('For instance: 40 claims a day')).toBeTruthy();
    await user.type(await findByRole('textbox', { name: 'Volume: in the pilot' }), '40');
    await user.type(await findByRole('textbox', { name: 'Volume: in production' }), '14,200');
    await user.click(await findByRole('button', { name: 'Declare one condition' }));
    expect(inputOf(asked, 'DeclareConditions')).toMatchObject({
      lines: [{ aspect: 'volume', inPilot: '40', inProduction: '14,200', closing: null }],
    });
  });
});

describe('duplicates', () => {
  it('are suggested with the words the two share, and dismissed with a reason', async () => {
    const other = { __typename: 'NamedPilot', id: 'p2', name: 'Sorting documents', unit: 'Pensions' };
    const similar = [{ pilot: other, likeness: 0.72, sharedWords: ['sorts', 'document'] }];
    const { findByRole, findByText, asked, user } = renderPilot({
      at: '/pilots/p1/about',
      pilot: { actions: actions('DeclareDuplicate') },
      answers: { PilotDuplicates: { pilot: { __typename: 'Pilot', id: 'p1', comparisons: [], similar } } },
    });
    expect(await findByText('reads 72% alike')).toBeTruthy();
    expect(await findByText(/Both say: sorts, document/)).toBeTruthy();
    await user.click(await findByRole('button', { name: 'It is another thing' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'What is different?' }), 'Another queue.');
    await user.click(dialog.getByRole('button', { name: 'Record it' }));
    expect(inputOf(asked, 'DismissDuplicate')).toMatchObject({ of: 'p2', reason: 'Another queue.' });
  });
});

describe('an amount of money', () => {
  it.each([
    ['640,000', 'USD', { minor: 64_000_000, currency: 'USD' }],
    ['0.5', 'EUR', { minor: 50, currency: 'EUR' }],
    ['5 000', 'JPY', { minor: 5_000, currency: 'JPY' }],
    ['', 'USD', null],
    ['0.5', 'JPY', 'malformed'],
    ['1.234', 'USD', 'malformed'],
    ['much', 'USD', 'malformed'],
    ['-1', 'USD', 'malformed'],
  ])('%s %s', (amount, currency, expected) => expect(amountOf({ amount, currency })).toEqual(expected));
});

const accepted = { __typename: 'Accepted', position: '0000000000000050', id: 'p1' };
const conditions = (...lines: Record<string, unknown>[]) => ({
  pilot: { __typename: 'Pilot', id: 'p1', conditions: lines, conditionsDeclaredAt: null },
});

type Setting = { pilot?: Record<string, unknown>; answers?: Answers; at?: string };

function renderPilot({ pilot = {}, answers = {}, at = '/pilots/p1' }: Setting = {}) {
  const story = aStory([]);
  return renderConnected(
    <Routes>
      <Route path="/pilots/:id/*" element={<PilotPage />} />
    </Routes>,
    {
      Me: { me: { person: { ...people.office, title: null, grants: [] } } },
      PilotPage: { pilot: { ...aPilot(pilot), story } },
      PilotStory: { pilot: { __typename: 'Pilot', id: 'p1', story } },
      PilotReported: { pilot: { __typename: 'Pilot', id: 'p1', reported: [] } },
      LatestContract: { pilot: { __typename: 'Pilot', id: 'p1', contract: null } },
      PilotDuplicates: { pilot: { __typename: 'Pilot', id: 'p1', comparisons: [], similar: [] } },
      EmergencyStop: { emergencyStop: accepted },
      KillPilot: { killPilot: accepted },
      DeclareConditions: { declareConditions: accepted },
      DismissDuplicate: { dismissDuplicate: accepted },
      ...answers,
    },
    at,
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
