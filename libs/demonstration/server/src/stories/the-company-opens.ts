import { priya } from '../company/cast';
import { company, everybody, type Invented } from '../company/people';
import { operator } from '../script/actors';
import { begins, personDeeds } from '../script/people-deeds';
import { at, type Story } from '../script/scene';

const joins = ({ person, grants, isService }: Invented, by: string): Story => [
  at('78 w Mon 09:00', by, personDeeds(person).isAdded({ isService })),
  ...grants.map(({ role, scope }) => at('78 w Mon 09:00', by, personDeeds(person).isGranted(role, scope))),
];

/** The operator names an administrator, and she adds everybody else. The seed goes into the log with the company's name. */
export const theCompanyOpens = (seed: number): Story => [
  at('78 w Mon 08:30', operator, begins(company, seed)),
  ...everybody.filter(({ person }) => person === priya).flatMap((one) => joins(one, operator)),
  ...everybody.filter(({ person }) => person !== priya).flatMap((one) => joins(one, priya)),
];
