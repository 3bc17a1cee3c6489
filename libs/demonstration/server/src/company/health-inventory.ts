import type { InventoryRow } from './inventory-row';

/** Health, pharmacy, field, and what runs the house, as the company wrote them down. */
export const healthInventory: readonly InventoryRow[] = [
  {
    ...{ ref: 'HM-015', name: 'Interview video scoring', unit: 'Human Resources', programme: '' },
    purpose:
      'Scores recorded interviews for engagement and confidence, so that recruiters see the best candidates first.',
    ...{ kind: 'vision', risk: '', autonomy: '2', startedWeeksAgo: 80 },
    ...{ standing: ['Pilot', '-', '-'], remarks: 'Free trial until year end.' },
  },
  {
    ...{ ref: 'HM-016', name: 'Learning path suggestions', unit: 'Human Resources', programme: '' },
    purpose: 'Suggests courses to staff by role, so that required training is finished before the deadline.',
    ...{ kind: 'recommendation', risk: 'Low', autonomy: '0', startedWeeksAgo: 82 },
    ...{ standing: ['Idea', 'Idea', '-'], remarks: '' },
  },
  {
    ...{ ref: 'HM-017', name: 'Service desk answer finder', unit: 'IT', programme: 'Quiet desk' },
    purpose: 'Finds the answer that solved the same ticket before, so that the first reply is the last one.',
    ...{ kind: 'retrieval', risk: 'Low', autonomy: '2', startedWeeksAgo: 91 },
    ...{ standing: ['Limited rollout', 'Live', 'Live'], remarks: '' },
  },
  {
    ...{ ref: 'HM-018', name: 'Code review assistant', unit: 'IT', programme: 'Quiet desk' },
    purpose:
      'Comments on changes before a colleague does, so that reviewers read for meaning and not for commas.',
    ...{ kind: 'language', risk: 'Low', autonomy: '1', startedWeeksAgo: 80 },
    ...{ standing: ['Pilot', 'Pilot', 'Limited rollout'], remarks: '60 developers.' },
  },
  {
    ...{
      ref: 'HM-019',
      name: 'Grievance classifier',
      unit: 'Health Services',
      programme: 'One conversation',
    },
    purpose:
      'Classifies member grievances by subject and urgency, so that each reaches the team that can answer it.',
    ...{ kind: 'classification', risk: 'Medium', autonomy: '2', startedWeeksAgo: 79 },
    ...{ standing: ['Pilot', 'Pilot', '-'], remarks: 'Separate vendor, separate budget.' },
  },
  {
    ...{
      ref: 'HM-020',
      name: 'Nurse line call triage',
      unit: 'Health Services',
      programme: 'Care at the first call',
    },
    purpose:
      'Proposes an urgency for each call from its first minute, so that the sickest callers reach a nurse first.',
    ...{ kind: 'speech', risk: 'High', autonomy: '3', startedWeeksAgo: 87 },
    ...{ standing: ['Pilot', 'Limited rollout', 'Limited rollout'], remarks: 'Night shift first.' },
  },
  {
    ...{
      ref: 'HM-021',
      name: 'Prior authorisation completeness',
      unit: 'Health Services',
      programme: 'Care at the first call',
    },
    purpose:
      'Checks whether a request for authorisation is complete, so that a practice is asked once for what is missing.',
    ...{ kind: 'classification', risk: 'High', autonomy: '1', startedWeeksAgo: 79 },
    ...{ standing: ['Business case', 'Pilot', 'Pilot'], remarks: '' },
  },
  {
    ...{
      ref: 'HM-022',
      name: 'Refill demand forecast',
      unit: 'Pharmacy',
      programme: 'Care at the first call',
    },
    purpose: 'Forecasts refills by branch and week, so that the mail pharmacy never tells a member to wait.',
    ...{ kind: 'forecasting', risk: 'Low', autonomy: '3', startedWeeksAgo: 120 },
    ...{ standing: ['Live', 'Live', 'Live'], remarks: 'Running since before the AI programme.' },
  },
  {
    ...{
      ref: 'HM-023',
      name: 'Interaction alert ranking',
      unit: 'Pharmacy',
      programme: 'Care at the first call',
    },
    purpose:
      'Ranks alerts on drug interactions, so that a pharmacist reads the dangerous ones before the harmless hundred.',
    ...{ kind: 'classification', risk: 'High', autonomy: '1', startedWeeksAgo: 84 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: 'Very good results in the test.' },
  },
  {
    ...{
      ref: 'HM-024',
      name: 'Field visit planning',
      unit: 'Field Operations',
      programme: 'Claims modernisation',
    },
    purpose:
      "Plans adjusters' routes overnight, so that a visit promised for a morning happens in that morning.",
    ...{ kind: 'scheduling', risk: 'Low', autonomy: '3', startedWeeksAgo: 110 },
    ...{ standing: ['Live', 'Live', 'Live'], remarks: '' },
  },
  {
    ...{
      ref: 'HM-025',
      name: 'Hail damage from drone images',
      unit: 'Field Operations',
      programme: 'Claims modernisation',
    },
    purpose: 'Counts hail strikes from drone images, so that a roof is settled without a second visit.',
    ...{ kind: 'vision', risk: 'Medium', autonomy: '1', startedWeeksAgo: 82 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: 'Only in season.' },
  },
  {
    ...{ ref: 'HM-026', name: 'Supplier invoice matching', unit: 'Finance', programme: 'Clean books' },
    purpose: 'Matches supplier invoices to orders, so that a clerk looks only at those that differ.',
    ...{ kind: 'classification', risk: 'Low', autonomy: '4', startedWeeksAgo: 130 },
    ...{ standing: ['Live', 'Live', 'Stopped'], remarks: 'Part of the old ledger.' },
  },
  {
    ...{
      ref: 'HM-027',
      name: 'Mailroom document sorting',
      unit: 'Service Centre',
      programme: 'One conversation',
    },
    purpose: 'Sorts scanned post by its kind, so that it reaches a desk on the day on which it arrives.',
    ...{ kind: 'classification', risk: 'Low', autonomy: '3', startedWeeksAgo: 140 },
    ...{ standing: ['Live', 'Live', 'Live'], remarks: '' },
  },
  {
    ...{ ref: 'HM-028', name: 'Reserve commentary drafts', unit: 'Finance', programme: '' },
    purpose:
      'Drafts the commentary to quarterly reserves, so that actuaries edit a text and do not begin with none.',
    ...{ kind: 'language', risk: '', autonomy: '0', startedWeeksAgo: 80 },
    ...{ standing: ['Idea', 'Idea', 'Business case'], remarks: 'Someone from Finance?' },
  },
];
