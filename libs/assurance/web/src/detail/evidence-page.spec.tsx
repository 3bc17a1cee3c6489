import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { anEvidence, filing, people } from '../testing/an-evidence';
import { chainOf } from './chain-of';
import { EvidencePage } from './evidence-page';

describe('one piece of evidence', () => {
  it('shows its digest whole, its file to keep, and the versions around it', async () => {
    const { findByRole, getByRole, getByText, findByText } = renderPage('e2');
    expect((await findByRole('heading', { level: 1 })).textContent).toBe('Test of May');
    expect(getByText(Array.from({ length: 16 }, () => 'ab12').join(' '))).toBeTruthy();
    const file = getByRole('link', { name: 'Download the file' });
    expect([file.getAttribute('href'), file.hasAttribute('download')]).toEqual([
      '/api/evidence/e2/file',
      true,
    ]);
    await findByText('Versions');
    const versions = within(getByText('Versions').closest('section')!);
    expect(versions.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Test of June',
      'Test of May',
      'Test of April',
    ]);
    expect(versions.getByRole('link', { current: 'page' }).textContent).toBe('Test of May');
  });

  it('names the gate reviews that rest on it', async () => {
    const { findByText, getByRole } = renderPage('e2');
    expect(await findByText('Gate reviews that rest on it')).toBeTruthy();
    expect(getByRole('link', { name: 'Gate 2' }).getAttribute('href')).toBe('/pilots/p1/reviews/r1');
  });

  it('is superseded from here only while nothing has taken its place', async () => {
    const newest = renderPage('e3');
    await newest.user.click(await newest.findByRole('button', { name: 'File a newer one' }));
    const dialog = within(await newest.findByRole('dialog'));
    expect(dialog.getByLabelText<HTMLSelectElement>(/^Takes the place of/).value).toBe('e3');
    newest.unmount();
    const older = renderPage('e2');
    await older.findByText('Versions');
    expect(older.queryByRole('button', { name: 'File a newer one' })).toBeNull();
  });

  it('leads to a link without telling where from', async () => {
    const { findByRole } = renderPage('e4');
    const link = await findByRole('link', { name: 'Open where it lies' });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'https://example.org/a',
      'noreferrer noopener',
    ]);
  });

  it('that is not there says so', async () => {
    const { findByText } = renderPage('nothing');
    expect(await findByText('No evidence has this id')).toBeTruthy();
  });
});

it('a chain is followed both ways, and ends where a link is missing', () => {
  const chain = (id: string) => chainOf(id, filed).map((one) => one.id);
  expect(chain('e1')).toEqual(['e3', 'e2', 'e1']);
  expect(chain('e3')).toEqual(['e3', 'e2', 'e1']);
  expect(chain('e4')).toEqual(['e4']);
  expect(chain('nothing')).toEqual([]);
});

const filed = [
  anEvidence('e4', { title: 'Elsewhere', isLink: true, address: 'https://example.org/a', digest: null }),
  anEvidence('e3', { title: 'Test of June', supersedes: 'e2' }),
  anEvidence('e2', { title: 'Test of May', supersedes: 'e1', supersededBy: 'e3', state: 'superseded' }),
  anEvidence('e1', { title: 'Test of April', supersededBy: 'e2', state: 'superseded' }),
];

function renderPage(id: string) {
  const pilot = { __typename: 'Pilot', id: 'p1', name: 'Document Classifier' };
  const answers: Answers = {
    Me: { me: { person: { ...people.owner, title: null, grants: [] } } },
    EvidencePage: { evidence: filed.find((one) => one.id === id) ?? null },
    PilotEvidence: { pilot: { ...pilot, evidence: filed, evidenceActions: filing() } },
    ReviewsThatBindEvidence: {
      pilot: {
        ...pilot,
        reviews: [
          {
            ...{ __typename: 'GateReview', id: 'r1', gate: 'Gate 2', state: 'decided' },
            bound: { __typename: 'BoundVersions', evidence: [{ __typename: 'Evidence', id: 'e2' }] },
          },
        ],
      },
    },
  };
  return renderConnected(
    <Routes>
      <Route path="/evidence/:id" element={<EvidencePage />} />
    </Routes>,
    answers,
    `/evidence/${id}`,
  );
}
