import type { Outcome } from '@gatehouse/event-store';
import type { Entry } from './people-directory';

type Words = Omit<Entry, 'person'>;

/** An entry as it is kept: without blanks around what was written, and null where nothing was. */
export const trimmed = ({ name, ...rest }: { name: string } & Partial<Words>): Words => ({
  name: name.trim(),
  title: written(rest.title),
  unit: written(rest.unit),
  email: written(rest.email),
});

/** What is wrong with an entry, in words; null where it can be kept. */
export const flawOf = ({ name, title, unit, email }: Words): Refused | null => {
  if (name === '') return refusal('name-missing', 'A person needs a name. Give one.', 'name');
  for (const [field, text] of Object.entries({ name, title, unit, email }))
    if (text !== null && text.length > longest)
      return refusal('too-long', `A ${field} has at most ${longest} characters. Shorten it.`, field);
  return email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)
    ? refusal('email-malformed', 'This is no address that mail could be sent to. Correct it.', 'email')
    : null;
};

type Refused = Extract<Outcome, { accepted: false }>;

const refusal = (code: string, reason: string, field: string): Refused => ({
  accepted: false,
  ...{ code, reason, field },
});

const written = (text: string | null | undefined): string | null => text?.trim() || null;

const longest = 200;
