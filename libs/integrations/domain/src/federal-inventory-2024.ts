import type { KnownInventory } from './federal-inventory-2025';

const impact = 'Is the AI use case rights-impacting, safety-impacting, both, or neither?';
const tooNew = 'No, use case is too new to fully assess impacts; will be reassessed before end of';

/** The consolidated inventory of 2024: headers are whole questions, one of them nine times; no ids. */
export const federalInventory2024: KnownInventory = {
  id: 'us-federal-2024',
  name: 'Federal inventory 2024',
  effectiveOn: '2024-12-31',
  targets: {
    'Use Case Name': 'name',
    'Agency Abbreviation': 'agency',
    Bureau: 'unit',
    'Use Case Topic Area': 'tag',
    'What is the intended purpose and expected benefits of the AI?': 'purpose',
    'Stage of Development': 'stage',
    [impact]: 'risk-tier',
    'Date Initiated': 'initiated-on',
    'Date when Acquisition and/or Development began': 'acquired-on',
    'Date Implemented': 'implemented-on',
    'Date Retired': 'retired-on',
  },
  values: {
    'Stage of Development': [
      { from: 'Ideation', to: 'framing' },
      { from: 'Planned', to: 'framing' },
      { from: 'Initiated', to: 'framing' },
      { from: 'Acquisition and/or Development', to: 'framing' },
      { from: 'Implementation and Assessment', to: 'pilot' },
      { from: 'Operation and Maintenance', to: 'production' },
      { from: 'In production', to: 'production' },
      { from: 'In mission', to: 'production' },
      { from: 'Retired', to: 'retired' },
    ],
    [impact]: [
      { from: 'Rights-Impacting', to: 'high' },
      { from: 'Safety-Impacting', to: 'high' },
      { from: 'Both', to: 'high' },
      { from: 'Neither', to: 'minimal' },
      { from: `${tooNew} initiation stage.`, to: 'none' },
      { from: `${tooNew} acquisition and development stage.`, to: 'none' },
      { from: 'Case-by-case assessment', to: 'none' },
    ],
  },
};
