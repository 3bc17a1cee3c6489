import { renderConnected, type Answers } from '@gatehouse/web-kit/testing';
import { describe, expect, it } from '@jest/globals';
import { within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { aDecision } from '../testing/a-decision';
import { aTally, people } from '../testing/a-room';
import { DecisionPage } from './decision-page';
import { DecisionsPage } from './decisions-page';
import type { ListedDecision } from './decisions.query';
import { registerCsv } from './register-csv';

describe('the register of decisions', () => {
  it('tells of each what was decided, how it was counted, and leads to its record', async () => {
    const { findByRole, findByText } = rendered();
    const table = within(await findByRole('table', { name: 'Decisions' }));
    const row = await table.findByRole('row', { name: /Document Classifier 1, Gate 3/ });
    expect(row.textContent).toContain('conditional go');
    expect(row.textContent).toContain('3 to 1');
    expect(row.textContent).toContain('4 of 4, quorum 3');
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/decisions/d1');
    expect(await findByText('10,000 decisions')).toBeTruthy();
  });

  it('draws only what is in sight of ten thousand', async () => {
    const { findByRole } = rendered();
    const table = await findByRole('table', { name: 'Decisions' });
    await within(table).findByRole('row', { name: /Classifier 1,/ });
    expect(table.getAttribute('aria-rowcount')).toBe('10001');
    expect(within(table).getAllByRole('row').length).toBeLessThan(100);
  });

  it('is narrowed by words, board and outcome, and says so in its address', async () => {
    const { findByRole, findByLabelText, findByText, asked, user } = rendered();
    await findByRole('table', { name: 'Decisions' });
    await user.selectOptions(await findByLabelText('Outcome'), 'kill');
    await user.selectOptions(
      await findByLabelText('Board'),
      await findByText('AI Governance Board', { selector: 'option' }),
    );
    await user.type(await findByRole('searchbox'), 'mail');
    expect(await findByText('No decision answers to that')).toBeTruthy();
    const last = asked.findLast(({ operation }) => operation === 'DecisionsRegister');
    expect(last?.variables).toMatchObject({ search: 'mail', board: 'b1', outcome: 'kill' });
  });

  it('becomes a file that a spreadsheet reads as text', () => {
    // The wire’s shape, which the fixture has.
    const row = aDecision('d1', {
      ...{ title: '=HYPERLINK("x"), Gate 3', tally: aTally({ conditional_go: 3, hold: 1, abstain: 1 }) },
    }) as unknown as ListedDecision;
    const [head, line] = registerCsv([row]).split('\r\n');
    expect(head).toMatch(/^decision,decided at,board,title/);
    expect(line).toContain(`"'=HYPERLINK(""x""), Gate 3"`);
    expect(line).toContain('"3 to 1, 1 abstained",4,4,3,1,184700');
  });
});

describe('the record of a decision', () => {
  it('tells the outcome with what it demands, the votes, the dissent, who counted, and what it rested on', async () => {
    const { findByRole, findByText, getByRole, getByText } = rendered('/decisions/d1');
    await findByRole('heading', { level: 1, name: 'Document Classifier 1, Gate 3' });
    expect(within(getByRole('region', { name: 'Outcome' })).getByText('conditional go')).toBeTruthy();
    const [condition] = within(getByRole('list', { name: 'Conditions' })).getAllByRole('listitem');
    expect(condition!.textContent).toMatch(/Rollback rehearsed in both offices.*Caroline Mbeki/);
    const dissent = within(getByRole('region', { name: 'Dissent' }));
    expect(dissent.getByText('A rollback nobody has tried is none.').tagName).toBe('BLOCKQUOTE');
    const proof = within(getByRole('table', { name: 'Who counts and why' }));
    expect(proof.getByRole('row', { name: /Leland Brooks/ }).textContent).toContain('recused');
    expect(getByText('ab12'.padEnd(64, '0'))).toBeTruthy();
    expect(await findByText('version 5')).toBeTruthy();
    expect(document.documentElement.style.getPropertyValue('--gh-sheet-sealed')).toContain('ab12');
  });

  it('says that it is voided', async () => {
    const { findByText } = rendered('/decisions/voided');
    expect(await findByText('This decision is voided.')).toBeTruthy();
  });

  it('is not shown to whoever was withdrawn', async () => {
    const { findByText } = rendered('/decisions/withheld');
    expect(await findByText('No decision with this id is shown to you')).toBeTruthy();
  });
});

type Asked = { search?: string | null; first: number; after?: string | null };

const named = (index: number) => aDecision(`d${index}`, { title: `Document Classifier ${index}, Gate 3` });

function register({ search, first, after }: Asked) {
  const total = search ? 0 : 10_000;
  const from = Number(after ?? 0);
  const many = Math.max(0, Math.min(first, total - from));
  return {
    decisions: {
      totalCount: total,
      pageInfo: { hasNextPage: from + many < total, endCursor: String(from + many) },
      edges: Array.from({ length: many }, (_, index) => ({ node: named(from + index + 1) })),
    },
  };
}

const records: Record<string, unknown> = {
  d1: named(1),
  voided: aDecision('voided', { isVoided: true }),
  withheld: null,
};

function rendered(at = '/decisions') {
  const answers: Answers = {
    Me: { me: { person: { ...people.secretary, title: null, grants: [] } } },
    BoardNames: { boards: [{ __typename: 'Board', id: 'b1', name: 'AI Governance Board' }] },
    DecisionsRegister: (asked: unknown) => register(asked as Asked),
    DecisionRecord: (asked: unknown) => ({ decision: records[(asked as { id: string }).id] }),
  };
  return renderConnected(
    <Routes>
      <Route path="/decisions" element={<DecisionsPage />} />
      <Route path="/decisions/:id" element={<DecisionPage />} />
    </Routes>,
    answers,
    at,
  );
}
