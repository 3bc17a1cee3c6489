import type { InventoryRow } from './inventory-row';

/** Claims, service, underwriting and fraud, as the company wrote them down. */
export const insuranceInventory: readonly InventoryRow[] = [
  {
    ...{
      ref: 'HM-001',
      name: 'First notice of loss triage',
      unit: 'Claims',
      programme: 'Claims modernisation',
    },
    purpose:
      'Sorts new losses by likely complexity, so that the hard ones reach a senior adjuster on the first day.',
    ...{ kind: 'classification', risk: 'Medium', autonomy: '1', startedWeeksAgo: 96 },
    ...{
      standing: ['Pilot', 'Pilot', 'Limited rollout'],
      remarks: 'Two regions. Works well according to vendor.',
    },
  },
  {
    ...{
      ref: 'HM-002',
      name: 'Windscreen claim settlement',
      unit: 'Claims',
      programme: 'Claims modernisation',
    },
    purpose:
      'Reads the photos and the invoice of a glass claim, so that a clean one is settled the same day.',
    ...{ kind: 'vision', risk: 'Medium', autonomy: '2', startedWeeksAgo: 90 },
    ...{ standing: ['Pilot', 'Limited rollout', 'Live'], remarks: 'Glass team, 11 adjusters.' },
  },
  {
    ...{
      ref: 'HM-003',
      name: 'Total loss valuation helper',
      unit: 'Claims',
      programme: 'Claims modernisation',
    },
    purpose:
      'Gathers comparable vehicles for a total loss, so that the adjuster explains the value in one call.',
    ...{ kind: 'retrieval', risk: '', autonomy: '0', startedWeeksAgo: 82 },
    ...{ standing: ['Idea', 'Business case', 'Business case'], remarks: 'Waiting for data licence.' },
  },
  {
    ...{ ref: 'HM-004', name: 'Subrogation finder', unit: 'Claims', programme: 'Recovery' },
    purpose:
      'Reads closed claims for a third party who should have paid, so that recovery begins within the time limit.',
    ...{ kind: 'language', risk: 'Low', autonomy: '1', startedWeeksAgo: 92 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: 'Best model we have. Owner: to be agreed.' },
  },
  {
    ...{ ref: 'HM-005', name: 'Call summary writer', unit: 'Service Centre', programme: 'One conversation' },
    purpose: 'Writes the note after a call, so that the next agent does not ask the same questions again.',
    ...{ kind: 'speech', risk: 'Medium', autonomy: '2', startedWeeksAgo: 88 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: '40 agents in Tacoma.' },
  },
  {
    ...{
      ref: 'HM-006',
      name: 'Caller mood dashboard',
      unit: 'Service Centre',
      programme: 'One conversation',
    },
    purpose: 'Shows team leads the mood of calls by the hour, so that they step in where callers are upset.',
    ...{ kind: 'speech', risk: 'Medium', autonomy: '0', startedWeeksAgo: 100 },
    ...{ standing: ['Pilot', 'Pilot', '-'], remarks: 'On the wall screen in both centres.' },
  },
  {
    ...{
      ref: 'HM-007',
      name: 'Member letter drafting',
      unit: 'Service Centre',
      programme: 'One conversation',
    },
    purpose:
      'Drafts answers to written questions, so that a member hears back within three days and not eleven.',
    ...{ kind: 'language', risk: 'Medium', autonomy: '2', startedWeeksAgo: 86 },
    ...{ standing: ['Pilot', 'Limited rollout', 'Limited rollout'], remarks: 'Vendor: LetterWorks.' },
  },
  {
    ...{ ref: 'HM-008', name: 'Complaint routing', unit: 'Service Centre', programme: 'One conversation' },
    purpose: 'Sends written complaints to the team that can answer them, so that none is passed on twice.',
    ...{ kind: 'classification', risk: 'Low', autonomy: '3', startedWeeksAgo: 84 },
    ...{ standing: ['Pilot', 'Limited rollout', 'Live'], remarks: 'Replaces the keyword rules of 2016.' },
  },
  {
    ...{
      ref: 'HM-009',
      name: 'Small business quote prefill',
      unit: 'Underwriting',
      programme: 'Quote in a day',
    },
    purpose:
      'Fills in what public registers already say of a business, so that a broker answers nine questions and not forty.',
    ...{ kind: 'retrieval', risk: 'Medium', autonomy: '2', startedWeeksAgo: 85 },
    ...{ standing: ['Pilot', 'Pilot', 'Limited rollout'], remarks: 'Brokers like it.' },
  },
  {
    ...{
      ref: 'HM-010',
      name: 'Roof condition from aerial images',
      unit: 'Underwriting',
      programme: 'Quote in a day',
    },
    purpose: 'Grades roofs from aerial images, so that an inspector drives only to those in doubt.',
    ...{ kind: 'vision', risk: 'Medium', autonomy: '1', startedWeeksAgo: 80 },
    ...{ standing: ['Business case', 'Pilot', 'Pilot'], remarks: '' },
  },
  {
    ...{ ref: 'HM-011', name: 'Renewal price guidance', unit: 'Underwriting', programme: '' },
    purpose:
      'Suggests a renewal price within the filed range, so that the underwriter starts from the same place each time.',
    ...{ kind: 'forecasting', risk: 'High', autonomy: '1', startedWeeksAgo: 81 },
    ...{ standing: ['Business case', 'Business case', 'Pilot'], remarks: 'Regulator will ask.' },
  },
  {
    ...{ ref: 'HM-012', name: 'Medical file summaries', unit: 'Underwriting', programme: 'Quote in a day' },
    purpose:
      'Summarises medical files for disability cover, so that a decision takes one reading and not three.',
    ...{ kind: 'language', risk: 'High', autonomy: '1', startedWeeksAgo: 83 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: 'Health data.' },
  },
  {
    ...{ ref: 'HM-013', name: 'Claim fraud scoring', unit: 'Fraud', programme: 'Claims modernisation' },
    purpose:
      'Scores motor claims for signs of staging, so that investigators open the forty most doubtful ones a week.',
    ...{ kind: 'fraud', risk: 'High', autonomy: '2', startedWeeksAgo: 104 },
    ...{
      standing: ['Limited rollout', 'Limited rollout', 'Limited rollout'],
      remarks: 'SIU, six investigators.',
    },
  },
  {
    ...{ ref: 'HM-014', name: 'Provider billing watch', unit: 'Fraud', programme: 'Recovery' },
    purpose:
      'Finds billing patterns of providers that no patient could cause, so that audits begin with evidence.',
    ...{ kind: 'fraud', risk: 'High', autonomy: '1', startedWeeksAgo: 79 },
    ...{ standing: ['Pilot', 'Pilot', 'Pilot'], remarks: 'Shared with the state unit on request.' },
  },
];
