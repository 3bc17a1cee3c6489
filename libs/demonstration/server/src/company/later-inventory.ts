import type { InventoryRow } from './inventory-row';

/** What units had begun by the second and third spreadsheet. */
export const laterInventory: readonly InventoryRow[] = [
  {
    ...{
      ref: 'HM-029',
      name: 'Billing question assistant',
      unit: 'Service Centre',
      programme: 'Clean books',
    },
    purpose:
      'Answers questions on a bill from the bill itself, so that a caller is not sent to another line.',
    ...{ kind: 'language', risk: 'Medium', autonomy: '2', startedWeeksAgo: 60 },
    ...{ standing: ['-', 'Business case', 'Pilot'], remarks: '' },
  },
  {
    ...{ ref: 'HM-030', name: 'Fleet driving scores', unit: 'Underwriting', programme: '' },
    purpose: 'Scores fleets by how they are driven, so that a careful one pays less at renewal.',
    ...{ kind: 'forecasting', risk: 'High', autonomy: '1', startedWeeksAgo: 62 },
    ...{ standing: ['-', 'Pilot', 'Pilot'], remarks: 'Data from the telematics partner.' },
  },
  {
    ...{ ref: 'HM-031', name: 'Premium refund check', unit: 'Finance', programme: 'Clean books' },
    purpose: 'Checks refunds above 200 dollars before they are paid, so that none is paid twice.',
    ...{ kind: 'fraud', risk: 'Low', autonomy: '2', startedWeeksAgo: 58 },
    ...{ standing: ['-', 'Pilot', 'Pilot'], remarks: 'S. Vance.' },
  },
  {
    ...{
      ref: 'HM-032',
      name: 'Member letters in other languages',
      unit: 'Service Centre',
      programme: 'One conversation',
    },
    purpose:
      'Translates letters into the five languages most asked for, so that a member reads theirs without a relative.',
    ...{ kind: 'language', risk: 'Medium', autonomy: '2', startedWeeksAgo: 57 },
    ...{ standing: ['-', 'Pilot', 'Pilot'], remarks: '' },
  },
];
