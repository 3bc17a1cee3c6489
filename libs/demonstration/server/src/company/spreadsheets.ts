import type { ColumnMapping, ImportTarget, ValueMapping } from '@gatehouse/integrations-domain';
import type { Calendar } from '../script/calendar';
import { pilotOfLine, type Sheet } from '../script/sheet';
import { healthInventory } from './health-inventory';
import { insuranceInventory } from './insurance-inventory';
import type { InventoryRow } from './inventory-row';
import { laterInventory } from './later-inventory';

/** What the company wrote down before it had a system: a name a line, and a status that nobody had decided. */
type Edition = 0 | 1 | 2;

/** The company's earlier spreadsheet, as it was handed in three times before nobody kept it any more. */
const editions = [
  { importId: 'inventory-first', fileName: 'AI inventory v7 FINAL.csv' },
  { importId: 'inventory-second', fileName: 'AI inventory v8 half-year.csv' },
  { importId: 'inventory-third', fileName: 'AI inventory v9 last edition.csv' },
] as const;

export const sheetOf =
  (edition: Edition) =>
  (calendar: Calendar): Sheet => ({
    ...editions[edition],
    columns,
    rows: rowsOf(edition).map((row) => cellsOf(row, edition, calendar)),
  });

/** The edition before, which somebody picked from the wrong folder. */
export const wrongSheet = (calendar: Calendar): Sheet => ({
  ...{ importId: 'inventory-wrong', fileName: 'AI inventory v6 draft.csv', columns },
  rows: insuranceInventory
    .slice(0, 5)
    .map((row) => cellsOf({ ...row, ref: '', name: `${row.name} (draft)`, remarks: 'Old.' }, 0, calendar)),
});

export const sheets = [wrongSheet, ...([0, 1, 2] as const).map(sheetOf)];

/** The pilot that a row became, by the reference that the spreadsheet gave it. */
export const pilotOf = (ref: string): string => {
  for (const edition of [0, 1, 2] as const) {
    const index = rowsOf(edition).findIndex((row) => row.ref === ref);
    if (index >= 0) return pilotOfLine(editions[edition].importId, index + 2);
  }
  throw new Error(`No spreadsheet has a row ${ref}.`);
};

const rowsOf = (edition: Edition): InventoryRow[] =>
  [...insuranceInventory, ...healthInventory, ...laterInventory].filter(
    ({ standing }) => standing[edition] !== '-',
  );

const cellsOf = (row: InventoryRow, edition: Edition, calendar: Calendar): string[] => [
  row.ref,
  row.name,
  row.unit,
  row.programme,
  row.purpose,
  row.kind,
  row.standing[edition],
  row.risk,
  row.autonomy,
  calendar.mondayOf(row.startedWeeksAgo).slice(0, 7),
  row.remarks,
];

const statuses: readonly ValueMapping[] = [
  { from: 'Idea', to: 'idea' },
  { from: 'Business case', to: 'framing' },
  { from: 'Pilot', to: 'pilot' },
  { from: 'Limited rollout', to: 'limited-production' },
  { from: 'Live', to: 'production' },
  { from: 'Stopped', to: 'retired' },
];

const risks: readonly ValueMapping[] = [
  { from: 'Low', to: 'minimal' },
  { from: 'Medium', to: 'limited' },
  { from: 'High', to: 'high' },
];

const columns: readonly ColumnMapping[] = (
  [
    ['Ref', 'external-id'],
    ['Use case', 'name'],
    ['Department', 'unit'],
    ['Programme', 'programme'],
    ['What it does', 'purpose'],
    ['Kind', 'tag'],
    ['Status', 'stage', statuses],
    ['Risk class', 'risk-tier', risks],
    ['Autonomy', 'autonomy'],
    ['Started', 'initiated-on'],
    ['Remarks', 'reported'],
  ] as readonly [string, ImportTarget, (readonly ValueMapping[])?][]
).map(([header, target, values = []], index) => ({ index, header, target, values }));
