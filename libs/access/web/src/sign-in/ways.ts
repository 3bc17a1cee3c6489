export type Persona = { id: string; name: string; title: string | null; initials: string };

/** How somebody may sign in here, and who has already. */
export type Ways = {
  /** The log tells an invented story. */
  demonstration: boolean;
  company?: string;
  /** Where a tour leads to, if there is a portfolio to be shown around in. */
  stories?: Readonly<Record<string, string>>;
  personas: Persona[];
  /** Where nobody is here yet: whether the first administrator can be named in this browser. */
  first: 'here' | 'command-line' | null;
  person: Persona | null;
};

/** What the sign-in answered: nothing to say, or why not. */
export type SignInAnswer = { refusal: string | null };

export const readWays = async (): Promise<Ways> => {
  const response = await fetch('/auth/ways', { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`/auth/ways answered ${response.status}`);
  // The server's own contract for this address; nothing else answers it.
  return (await response.json()) as Ways;
};

export const enterAs = (person: string): Promise<SignInAnswer> => post('/auth/demonstration', { person });

/** Says who is here first, and becomes administrator and programme office. */
export const enterAsFirst = (name: string): Promise<SignInAnswer> =>
  post('/auth/first-administrator', { name });

export const enterWith = (token: string): Promise<SignInAnswer> => post('/auth/token', { token });

/** From now on this browser acts for somebody whose delegate the person signed in is. */
export const actFor = (person: string): Promise<SignInAnswer> => post('/auth/act-for', { person });

export const actAsYourself = (): Promise<SignInAnswer> => post('/auth/act-as-yourself', {});

export const signOut = (): Promise<SignInAnswer> => post('/auth/sign-out', {});

const post = async (address: string, body: Record<string, string>): Promise<SignInAnswer> => {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { refusal: response.ok ? null : await detailOf(response) };
  } catch {
    return { refusal: 'The server could not be reached. Try again in a moment.' };
  }
};

const detailOf = async (response: Response): Promise<string> => {
  const problem: unknown = await response.json().catch(() => null);
  const detail =
    typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : null;
  return typeof detail === 'string'
    ? detail
    : `The server answered ${response.status}. Try again in a moment.`;
};
