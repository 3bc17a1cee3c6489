import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Inventory = { file: string; rows: number };

/** The federal inventory of 2025 where it lies beside the project, else one that is made in its likeness. */
export const inventoryOf2025 = async (): Promise<Inventory> => {
  const published = resolve('../shared/data/us-federal/2025_individually_reported_AI_use_cases.csv');
  return existsSync(published) ? { file: published, rows: 3_611 } : madeInventory(600);
};

/** The columns, the byte-order mark, quoted line breaks, blank stages and missing ids of the published one. */
export const madeInventory = async (rows: number): Promise<Inventory> => {
  const header =
    'agency,agency_name,id,use_case_name,agency_bureau,contact_email,is_withheld,development_stage,is_high_impact,HI_justification,topic_area,classification,problem_solved,benefits,system_outputs,operational_date,contracting_usage,vendor_name,have_ato,system_name_ato,data_description,link_to_data,has_pii,pia_url,demographic_features,has_custom_code,code_url,hi_testing_conducted,hi_assessment_completed,hi_potential_impacts,hi_independent_review,hi_ongoing_monitoring,hi_training_established,hi_failsafe_presence,hi_appeal_process,hi_public_consultation';
  const stages = ['Pre-deployment', 'Pilot', 'Deployed', 'Retired', ''];
  const lines = Array.from({ length: rows }, (_, row) => {
    const agency = ['VA', 'DOE', 'NASA'][row % 3];
    const id = row % 5 === 0 ? '' : `${agency ?? ''}-${row}`;
    const stage = stages[row % stages.length] ?? '';
    const impact = row % 8 === 0 ? 'High-impact' : 'Not High-impact';
    const before = [
      agency,
      `Agency ${row % 3}`,
      id,
      `Use case ${row}`,
      `Bureau ${row % 7}`,
      '',
      'No',
      stage,
      impact,
    ];
    return [
      ...before,
      '',
      'IT',
      'NLP',
      `"Solves problem ${row},\nin two lines"`,
      ...Array<string>(23).fill(''),
    ].join(',');
  });
  const file = join(await mkdtemp(join(tmpdir(), 'gatehouse-inventory-')), 'inventory-2025.csv');
  await writeFile(file, `\uFEFF${[header, ...lines].join('\n')}\n`);
  return { file, rows };
};
