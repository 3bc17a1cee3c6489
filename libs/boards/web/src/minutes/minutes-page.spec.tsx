import { renderConnected } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { meAs, offers, people } from '../testing/a-room';
import { MinutesPage } from './minutes-page';

describe('the minutes', () => {
  it('are read as they will stand, before anybody drafts them', async () => {
    const { findByText, getByRole } = renderMinutes({ minutes: theMinutes({ state: 'none', version: 0 }) });
    expect(await findByText('Not yet drafted.')).toBeTruthy();
    const section = within(getByRole('region', { name: '3. Document Classifier, Gate 3' }));
    expect(section.getByText(/The board decided/)).toBeTruthy();
  });

  it('are drafted by whoever may', async () => {
    const { findByRole, asked, user } = renderMinutes({
      minutes: theMinutes({ state: 'none', version: 0 }),
      commands: offers(['DraftMinutes']),
    });
    await user.click(await findByRole('button', { name: 'Draft the minutes' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText(/The minutes of the 38th meeting were drafted, version 1/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Draft the minutes' }));
    expect(inputOf(asked, 'DraftMinutes')).toMatchObject({ meetingId: 'm1' });
  });

  it('let a note be rewritten where it stands, until they are sealed', async () => {
    const { findByRole, getByLabelText, getByRole, asked, user } = renderMinutes({
      commands: offers(['NoteItem']),
    });
    await user.click(await findByRole('button', { name: 'Rewrite this note' }));
    const field = getByLabelText('Note') as HTMLTextAreaElement;
    expect(field.value).toBe('The board thanked the team.');
    await user.clear(field);
    await user.type(field, 'The board thanked the whole team.');
    await user.click(getByRole('button', { name: 'Keep the note' }));
    expect(inputOf(asked, 'NoteItem')).toMatchObject({
      ...{ meetingId: 'm1', itemId: 'i3', noteId: 'n1', text: 'The board thanked the whole team.' },
    });
  });

  it('are approved under the digest that was read', async () => {
    const { findByRole, asked, user } = renderMinutes({ commands: offers(['ApproveMinutes']) });
    await user.click(await findByRole('button', { name: 'Approve the minutes' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText(digest)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Approve the minutes' }));
    expect(inputOf(asked, 'ApproveMinutes')).toMatchObject({ digest });
  });

  it('cannot be rewritten once sealed; an erratum stands beside them', async () => {
    const { findByText, findByRole, getByRole, getByText, queryByRole, asked, user } = renderMinutes({
      minutes: theMinutes({
        ...{ state: 'sealed', approvedBy: people.chair, approvedAt: '2026-11-30T09:00:00.000Z' },
        errata: [
          {
            erratumId: 'e1',
            person: people.secretary,
            text: 'It was 14:41.',
            at: '2026-12-01T09:00:00.000Z',
          },
        ],
      }),
      commands: offers(['NoteItem', 'AddErratum']),
    });
    expect(await findByText('Approved by Ruth Abernathy and sealed.')).toBeTruthy();
    expect(getByRole('article', { name: 'Minutes' }).hasAttribute('data-sealed')).toBe(true);
    expect(queryByRole('button', { name: 'Rewrite this note' })).toBeNull();
    expect(getByText('It was 14:41.')).toBeTruthy();
    expect(getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe('/api/meetings/m1/minutes.pdf');
    await user.click(getByRole('button', { name: 'Add an erratum' }));
    const dialog = within(await findByRole('dialog'));
    await user.type(dialog.getByLabelText(/What is wrong/), 'Five were there.');
    await user.click(dialog.getByRole('button', { name: 'Add the erratum' }));
    expect(inputOf(asked, 'AddErratum')).toMatchObject({ text: 'Five were there.' });
  });

  it('leave out what the reader is recused from, and say so', async () => {
    const { findByText } = renderMinutes({
      minutes: theMinutes({
        sections: [{ itemId: 'i3', heading: '3. Withheld', isWithheld: true, lines: [] }],
      }),
    });
    expect(await findByText(/You are recused from this item/)).toBeTruthy();
  });

  it('offer nothing in the past', async () => {
    const { findByText, queryByRole } = renderMinutes({
      commands: offers(['DraftMinutes', 'ApproveMinutes']),
      at: '/meetings/m1/minutes?asOf=2026-11-27T09:00:00.000Z',
    });
    await findByText(/Draft, version 2/);
    expect(queryByRole('button', { name: /Draft anew|Approve/ })).toBeNull();
  });
});

const digest = '9f'.repeat(32);

const theMinutes = (part: Record<string, unknown> = {}) => ({
  __typename: 'Minutes',
  meetingId: 'm1',
  state: 'drafted',
  version: 2,
  digest,
  sections: [
    {
      itemId: 'i3',
      heading: '3. Document Classifier, Gate 3',
      isWithheld: false,
      lines: [
        {
          at: '2026-11-26T14:40:00.000Z',
          noteId: null,
          parts: [{ kind: 'text', text: 'The board decided conditional go.', person: null }],
        },
        {
          at: null,
          noteId: 'n1',
          parts: [{ kind: 'quote', text: 'The board thanked the team.', person: null }],
        },
      ],
    },
  ],
  approvedBy: null,
  approvedAt: null,
  errata: [],
  ...part,
});

type Options = { minutes?: unknown; commands?: unknown[]; at?: string };

function renderMinutes({ minutes = theMinutes(), commands = [], at }: Options = {}) {
  const meeting = {
    ...{ __typename: 'Meeting', id: 'm1', revision: 40, boardId: 'b1', boardName: 'AI Governance Board' },
    ...{ number: 38, title: 'November meeting', startsAt: '2026-11-26T14:00:00.000Z' },
    ...{ state: 'closed', minutesState: 'drafted', commands },
  };
  const accepted = { __typename: 'Accepted', position: '0000000000184800', id: 'x' };
  return renderConnected(
    <Routes>
      <Route path="/meetings/:id/minutes" element={<MinutesPage />} />
    </Routes>,
    {
      Me: meAs(people.secretary),
      MinutesOfMeeting: { meeting, minutes },
      DraftMinutes: { draftMinutes: accepted },
      ApproveMinutes: { approveMinutes: accepted },
      AddErratum: { addErratum: accepted },
      NoteItem: { noteItem: accepted },
    },
    at ?? '/meetings/m1/minutes',
  );
}

type Asked = ReturnType<typeof renderConnected>['asked'];

const inputOf = (asked: Asked, operation: string) =>
  asked.findLast((one) => one.operation === operation)?.variables['input'];
