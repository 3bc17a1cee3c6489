import { everything } from '../script/everything';
import type { Role, Scope } from '@gatehouse/kernel';

/** Somebody of the invented company; what they are called goes into the directory, and not into the log. */
export type Invented = {
  person: string;
  name: string;
  title: string;
  unit: string;
  grants: readonly { role: Role; scope: Scope }[];
  /** Whether a visitor is offered to be them. */
  isPersona: boolean;
  isService: boolean;
};

export const company = 'Harborline Mutual';

type Told = Pick<Invented, 'name' | 'title' | 'unit'> & { role?: Role; inUnit?: string };

const somebody = (person: string, { role = 'reader', inUnit, ...told }: Told): Invented => ({
  person,
  ...told,
  grants: [{ role, scope: inUnit === undefined ? everything : { kind: 'unit', unit: inUnit } }],
  isPersona: false,
  isService: false,
});

const persona = (person: string, told: Told): Invented => ({ ...somebody(person, told), isPersona: true });

const office = 'AI Programme Office';

/** Those whom a visitor can be. Their ids are kept for good: journeys, links and habits name them. */
export const personas: readonly Invented[] = [
  persona('head-of-programme', {
    ...{ name: 'Marguerite Okafor', title: 'Head of programme', unit: office, role: 'programme-office' },
  }),
  persona('portfolio-manager', {
    ...{ name: 'Tomas Lindgren', title: 'Portfolio manager', unit: office, role: 'programme-office' },
  }),
  persona('board-chair', { name: 'Ruth Abernathy', title: 'Board chair', unit: 'Executive' }),
  persona('owner-claims', { name: 'Caroline Mbeki', title: 'Claims operations', unit: 'Claims' }),
  persona('owner-service', { name: 'Daniel Reyes', title: 'Service operations', unit: 'Service Centre' }),
  persona('finance-partner', {
    ...{ name: 'Anneke de Vries', title: 'Finance partner', unit: 'Finance', role: 'finance' },
  }),
  persona('assurance-privacy', {
    ...{ name: 'Hannah Lindqvist', title: 'Assurance, privacy', unit: 'Assurance', role: 'assurance' },
  }),
  persona('board-secretary', { name: 'Samir Haddad', title: 'Board secretary', unit: 'Executive' }),
  persona('auditor', {
    ...{ name: 'Eun-ji Baek', title: 'Auditor, reads everything', unit: 'Internal Audit', role: 'auditor' },
  }),
  persona('sponsor', { name: 'Leland Brooks', title: 'Board member and sponsor', unit: 'Executive' }),
  persona('administrator', {
    ...{ name: 'Priya Raman', title: 'Administrator of people and roles', unit: 'IT', role: 'administrator' },
  }),
];

/** Everybody else in the story. */
export const colleagues: readonly Invented[] = [
  somebody('owner-underwriting', {
    ...{ name: 'Ingrid Solberg', title: 'Head of small commercial', unit: 'Underwriting' },
  }),
  somebody('owner-fraud', { name: 'Malik Osei', title: 'Special investigations lead', unit: 'Fraud' }),
  somebody('owner-pharmacy', { name: 'Wen-li Zhao', title: 'Pharmacy benefits manager', unit: 'Pharmacy' }),
  somebody('owner-people', { name: 'Beatriz Amaral', title: 'Head of HR services', unit: 'Human Resources' }),
  somebody('owner-technology', { name: 'Jonas Keller', title: 'IT service manager', unit: 'IT' }),
  somebody('owner-field', {
    name: 'Rosa Delgado',
    title: 'Field adjusting manager',
    unit: 'Field Operations',
  }),
  somebody('owner-clinical', { name: 'Amara Nwosu', title: 'Nurse line lead', unit: 'Health Services' }),
  somebody('owner-letters', {
    name: 'Helen Marchetti',
    title: 'Member communications',
    unit: 'Service Centre',
  }),
  somebody('sponsor-customer', { name: 'Graham Tully', title: 'Chief customer officer', unit: 'Executive' }),
  somebody('sponsor-medical', {
    name: 'Sunita Rao',
    title: 'Chief medical officer',
    unit: 'Health Services',
  }),
  somebody('sponsor-technology', { name: 'Ellen Park', title: 'Chief information officer', unit: 'IT' }),
  somebody('finance-analyst', {
    ...{ name: 'Pieter Maas', title: 'Business controller', unit: 'Finance', role: 'finance' },
  }),
  somebody('assurance-risk', {
    ...{ name: 'Naledi Dube', title: 'Assurance, model risk', unit: 'Assurance', role: 'assurance' },
  }),
  somebody('assurance-security', {
    ...{ name: 'Viktor Horvat', title: 'Assurance, security', unit: 'Assurance', role: 'assurance' },
  }),
  somebody('assurance-legal', {
    ...{ name: 'Colm Brennan', title: 'Assurance, legal', unit: 'Assurance', role: 'assurance' },
  }),
  somebody('assurance-data', {
    ...{ name: 'Yuki Tanaka', title: 'Assurance, data', unit: 'Assurance', role: 'assurance' },
  }),
  somebody('former-billing', { name: 'Stephen Vance', title: 'Billing modernisation lead', unit: 'Finance' }),
  somebody('former-analyst', { name: 'Oksana Melnyk', title: 'Innovation analyst', unit: 'Claims' }),
  {
    ...somebody('claims-platform', { name: 'Claims data platform', title: 'Service account', unit: 'IT' }),
    isService: true,
  },
];

export const everybody: readonly Invented[] = [...personas, ...colleagues];
