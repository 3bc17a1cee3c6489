/** One use case as the company's spreadsheet knew it. */
export type InventoryRow = {
  ref: string;
  name: string;
  unit: string;
  programme: string;
  purpose: string;
  kind: string;
  risk: string;
  autonomy: string;
  /** How it stood in each of the three spreadsheets; `-` where it was not in one. */
  standing: readonly [first: string, second: string, third: string];
  /** Weeks before the anchor's; the spreadsheet knew the month. */
  startedWeeksAgo: number;
  remarks: string;
};
