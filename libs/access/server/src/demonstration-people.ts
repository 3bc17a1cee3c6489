import type { Role } from '@gatehouse/kernel';

/** The people of the demonstration: invented, and here only where anybody at the computer may be anybody. */
export const demonstrationPeople: readonly { person: string; name: string; title: string; role: Role }[] = [
  persona('head-of-programme', 'Marguerite Okafor', 'Head of programme', 'programme-office'),
  persona('portfolio-manager', 'Tomas Lindgren', 'Portfolio manager', 'programme-office'),
  persona('board-chair', 'Ruth Abernathy', 'Board chair', 'reader'),
  persona('owner-claims', 'Caroline Mbeki', 'Claims operations', 'reader'),
  persona('owner-service', 'Daniel Reyes', 'Service operations', 'reader'),
  persona('finance-partner', 'Anneke de Vries', 'Finance partner', 'finance'),
  persona('assurance-privacy', 'Hannah Lindqvist', 'Assurance, privacy', 'assurance'),
  persona('board-secretary', 'Samir Haddad', 'Board secretary', 'reader'),
  persona('auditor', 'Eun-ji Baek', 'Auditor, reads everything', 'auditor'),
  persona('sponsor', 'Leland Brooks', 'Board member and sponsor', 'reader'),
  persona('administrator', 'Priya Raman', 'Administrator of people and roles', 'administrator'),
];

function persona(...[person, name, title, role]: [string, string, string, Role]) {
  return { person, name, title, role };
}
