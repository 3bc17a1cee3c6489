import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { ImportPage } from './import-page';
import { accepted, aFile, aMapping, aRun, finished, meAs, refused } from './testing/an-import';

describe('choosing a file', () => {
  it('lists earlier imports, and takes one file at a time', async () => {
    const { findByRole, findByText, getByLabelText } = renderImport('/import');
    const earlier = await findByRole('link', { name: /inventory\.csv/ });
    expect(earlier.getAttribute('href')).toBe('/import/import-1/check');
    const files = [new File(['a'], 'one.csv'), new File(['b'], 'two.csv')];
    fireEvent.change(getByLabelText('Inventory file'), { target: { files } });
    expect(await findByText(/These are 2 files/)).toBeTruthy();
  });

  it('is for the programme office, and says so to others', async () => {
    const { findByText, queryByRole } = renderImport('/import', { Me: meAs('finance') });
    expect(await findByText('Only the programme office imports')).toBeTruthy();
    expect(queryByRole('button', { name: 'Choose a file' })).toBeNull();
  });
});

describe('mapping columns', () => {
  it('starts from what fits, takes changes, and checks the rows with them', async () => {
    const { findByRole, findByText, getByRole, asked, user } = renderImport('/import/digest/map');
    const stage = await findByRole('combobox', { name: '“Dormant” means' });
    await user.selectOptions(stage, 'retired');
    await user.selectOptions(getByRole('combobox', { name: 'An empty value means' }), 'refuse the row');
    await user.selectOptions(getByRole('combobox', { name: 'contact_email is read as' }), 'tag');
    await user.click(getByRole('button', { name: 'Check the rows' }));

    expect(await findByText('Rows that need a word')).toBeTruthy();
    expect(inputOf(asked, 'CheckImport')).toMatchObject({
      file: 'digest',
      effectiveOn: '2025-12-31',
      mapping: {
        columns: [
          { target: 'name' },
          { target: 'agency' },
          {
            target: 'stage',
            values: [
              { from: 'Pilot', to: 'pilot' },
              { from: 'Dormant', to: 'retired' },
              { from: '', to: 'refuse' },
            ],
          },
          { target: 'tag' },
        ],
      },
    });
  });

  it('says what stands in the way, and waits', async () => {
    const { findByRole, findByText, getByRole, user } = renderImport('/import/digest/map');
    await user.selectOptions(
      await findByRole('combobox', { name: 'use_case_name is read as' }),
      'kept as reported',
    );
    expect(await findByText(/No column is mapped to name/)).toBeTruthy();
    expect(getByRole('button', { name: 'Check the rows' })).toHaveProperty('disabled', true);
  });

  it('begins again from a saved mapping, and saves this one', async () => {
    const { findByRole, findByText, getByRole, asked, user } = renderImport('/import/digest/map');
    await user.selectOptions(await findByRole('combobox', { name: 'Start from a mapping' }), 'Ours');
    expect(getByRole('combobox', { name: 'agency is read as' })).toHaveProperty('value', 'unit');
    await user.type(getByRole('textbox', { name: /Save this mapping as/ }), 'Mine');
    await user.click(getByRole('button', { name: 'Save the mapping' }));
    expect(await findByText('Saved as “Mine”.')).toBeTruthy();
    expect(inputOf(asked, 'SaveImportMapping')).toMatchObject({ name: 'Mine', effectiveOn: '2024-12-31' });
  });

  it('says that exactly this file was imported before', async () => {
    const { findByText } = renderImport('/import/digest/map', {
      ImportFile: {
        importFile: aFile({ alreadyImportedAt: '2026-11-20T09:00:00.000Z' }),
        importMappings: [],
      },
    });
    expect(await findByText(/Exactly this file was imported on/)).toBeTruthy();
  });
});

describe('checking rows', () => {
  it('shows how far it has come, and can be stopped', async () => {
    const run = aRun({ phase: 'checking', done: 1_200 });
    const { findByRole, findByText, tell, asked, user } = renderImport('/import/import-1/check', {
      ImportRun: { import: run },
    });
    expect((await findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('1200');
    await user.click(await findByRole('button', { name: 'Stop checking' }));
    expect(inputOf(asked, 'CancelImport')).toMatchObject({ importId: 'import-1' });
    tell('ImportProgress', { importProgress: { ...run, phase: 'checked', done: 3_611 } });
    expect(await findByText('will be taken')).toBeTruthy();
  });

  it('counts, names each odd row with what happens, and promises to store nothing yet', async () => {
    const { findByText, getByText, getByRole, asked, user } = renderImport('/import/import-1/check');
    const row = (await findByText('Empty: a pilot needs a unit.')).closest('tr');
    expect(row?.textContent).toContain('412');
    expect(row?.textContent).toContain('The row is refused.');
    expect(getByText(/Nothing is stored until you import/)).toBeTruthy();
    expect(getByText(/new pilots arrive/).textContent).toContain('orphaned');
    expect(getByRole('link', { name: '17 refused rows as CSV' }).getAttribute('href')).toBe(
      '/api/imports/import-1/problems.csv?verdict=refused',
    );
    await user.click(getByRole('radio', { name: 'Flagged 338' }));
    expect(asked.findLast(({ operation }) => operation === 'RowProblems')?.variables).toMatchObject({
      verdict: 'flagged',
    });
    expect(await findByText('VA-25-4527')).toBeTruthy();
  });

  it('imports what was checked, or says why not', async () => {
    const reason = 'Another import is running. It must finish first.';
    const { findByRole, findByText, user } = renderImport('/import/import-1/check', {
      StartImport: { startImport: refused(reason) },
    });
    await user.click(await findByRole('button', { name: 'Import 3,589 pilots' }));
    expect(await findByText(reason)).toBeTruthy();
  });
});

describe('the result', () => {
  const run = aRun({ ...finished, counts: { ...aRun().counts, events: 7_179 } });

  it('says what is in the log, where, and what the portfolio needs now', async () => {
    const { findByText, getByRole } = renderImport('/import/import-1/result', { ImportRun: { import: run } });
    expect(await findByText('3,589 pilots are in the log')).toBeTruthy();
    expect(await findByText(/Positions 184,208 to 191,386, in 1.4 seconds/)).toBeTruthy();
    expect(await findByText('3,589 pilots are orphaned')).toBeTruthy();
    expect(getByRole('link', { name: 'See the list: 3,589 pilots are orphaned' }).getAttribute('href')).toBe(
      '/portfolio?importId=import-1&ownership=unoffered&ownership=offered',
    );
  });

  it('is withdrawn after showing what will be recorded', async () => {
    const { findByRole, asked, user } = renderImport('/import/import-1/result', {
      ImportRun: { import: run },
    });
    await user.click(await findByRole('button', { name: 'Withdraw this import' }));
    const dialog = within(await findByRole('dialog'));
    expect(dialog.getByText('This will be recorded').parentElement?.textContent).toContain(
      'Marguerite Okafor withdrew the import of inventory.csv, with the 3,589 pilots that it had registered.',
    );
    await user.click(dialog.getByRole('button', { name: 'Withdraw the import' }));
    expect(inputOf(asked, 'WithdrawImport')).toMatchObject({ importId: 'import-1' });
  });

  it('says what stands in the way of withdrawing it', async () => {
    const obstacle = 'Somebody has accepted ownership of 3 of its pilots.';
    const { findByText, queryByRole } = renderImport('/import/import-1/result', {
      ImportRun: { import: { ...run, withdrawalObstacle: obstacle } },
    });
    expect(await findByText(new RegExp(obstacle))).toBeTruthy();
    expect(queryByRole('button', { name: 'Withdraw this import' })).toBeNull();
  });

  it('follows an import that still runs', async () => {
    const running = aRun({ phase: 'importing', done: 100 });
    const { findByRole, findByText, tell } = renderImport('/import/import-1/result', {
      ImportRun: { import: running },
    });
    expect(await findByRole('button', { name: 'Stop the import' })).toBeTruthy();
    tell('ImportProgress', { importProgress: run });
    expect(await findByText('3,589 pilots are in the log')).toBeTruthy();
  });
});

const problem = {
  line: 412,
  field: 'unit',
  verdict: 'refused',
  problem: 'Empty: a pilot needs a unit.',
  consequence: 'The row is refused.',
  name: null,
  externalId: null,
};
const preview = {
  line: 2,
  externalId: 'VA-25-4527',
  name: 'Document Classifier',
  unit: 'OIT',
  stage: 'framing',
  isRetired: false,
  riskTier: 'high',
  effect: 'register',
};
const saved = aMapping({
  id: 'ours',
  name: 'Ours',
  isBuiltIn: false,
  columns: [
    { index: 0, header: 'use_case_name', target: 'name', values: [] },
    { index: 1, header: 'agency', target: 'unit', values: [] },
  ],
  effectiveOn: '2024-12-31',
});

function renderImport(at: string, answers: Answers = {}) {
  const about = { __typename: 'Import', id: 'import-1' };
  const problems = {
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: [{ node: problem }],
  };
  return renderConnected(
    <Routes>
      <Route path="/import" element={<ImportPage />} />
      <Route path="/import/:id/*" element={<ImportPage />} />
    </Routes>,
    {
      Me: meAs(),
      PastImports: { imports: [aRun()] },
      ImportFile: { importFile: aFile(), importMappings: [aMapping(), saved] },
      CheckImport: { checkImport: accepted },
      SaveImportMapping: { saveImportMapping: { ...accepted, id: 'ours' } },
      ImportRun: { import: aRun() },
      RowProblems: { import: { ...about, problems } },
      ImportPreview: { import: { ...about, preview: [preview] } },
      ImportNeeds: {
        portfolioSummary: { total: 3_589, orphaned: 3_589, byRiskTier: [{ riskTier: null, count: 3_144 }] },
      },
      CancelImport: { cancelImport: accepted },
      StartImport: { startImport: accepted },
      WithdrawImport: { withdrawImport: accepted },
      ...answers,
    },
    at,
  );
}

function inputOf(asked: { operation: string; variables: Record<string, unknown> }[], operation: string) {
  return asked.find((one) => one.operation === operation)?.variables['input'];
}
