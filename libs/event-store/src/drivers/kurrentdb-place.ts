/** What a connection string says, as far as it may be spoken of. */
export type Place = {
  /** For the client, without what only we understand. */
  connection: string;
  /** `host:port, …`: what may be shown. */
  hosts: string;
  user: string | undefined;
  password: string | undefined;
  isSecure: boolean;
  /** Appends through the call that the client uses beside a credentials provider, instead of the shared stream. */
  appendsOneByOne: boolean;
};

/** Reads a connection string before the client does, which prints what it does not understand, passwords included. */
export const placeOf = (connection: string): Place => {
  const match = form.exec(connection);
  const { discover = '', user, password, hosts = '', query = '' } = match?.groups ?? {};
  if (!match) throw new Error(`This is no connection string of KurrentDB. Write ${example}.`);
  const parameters = parametersOf(query);
  const appendsOneByOne = parameters.get('appendsonebyone') === 'true';
  parameters.delete('appendsonebyone');
  for (const [key, value] of usual) if (!parameters.has(key)) parameters.set(key, value);
  const account = user === undefined ? '' : `${user}:${password ?? ''}@`;
  const asked = [...parameters].map(([key, value]) => `${known.get(key) ?? key}=${value}`).join('&');
  checkDebugging(password);
  return {
    connection: `kurrentdb${discover}://${account}${hosts}?${asked}`,
    hosts: hosts.replaceAll(',', ', '),
    user: user && decoded(user),
    password: password && decoded(password),
    isSecure: parameters.get('tls') !== 'false',
    appendsOneByOne,
  };
};

const parametersOf = (query: string): Map<string, string> => {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&').filter(Boolean)) {
    const [, name = '', value = ''] = /^([^=]+)=([^=&?]+)$/.exec(pair) ?? [];
    const key = name.toLowerCase().replace(/[_-]/g, '');
    if (!known.has(key))
      throw new Error(
        `The connection string of KurrentDB has a parameter that is not known; these are: ${[...known.values()].join(', ')}.`,
      );
    parameters.set(key, key === 'nodepreference' ? value.toLowerCase() : value);
  }
  return parameters;
};

/** The client's debug log shows the connection string, and with it the password. */
const checkDebugging = (password: string | undefined): void => {
  if (password === undefined) return;
  const patterns = (process.env.DEBUG ?? '').split(/[\s,]+/).filter(Boolean);
  const shows = patterns.some((pattern) => debugLogs.some((log) => fits(pattern, log)));
  if (shows)
    throw new Error(
      'DEBUG would write the password of KurrentDB to the log. Start without it, or without a password.',
    );
};

const fits = (pattern: string, log: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(log);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('The account in the connection string of KurrentDB must be percent-encoded.');
  }
};

const form =
  /^(?:kurrentdb|kurrent|kdb|esdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^:@/?]+)@)?(?<hosts>[^@/?=&]+)\/?(?:\?(?<query>.*))?$/s;

/** The native half of the client lets the interval pass before it connects at all; its own is half a second. */
const usual = [
  ['nodepreference', 'leader'],
  ['discoveryinterval', '100'],
] as const;

const known = new Map(
  [
    'tls',
    'tlsCAFile',
    'tlsVerifyCert',
    'userCertFile',
    'userKeyFile',
    'connectionName',
    'nodePreference',
    'defaultDeadline',
    'maxDiscoverAttempts',
    'discoveryInterval',
    'gossipTimeout',
    'keepAliveInterval',
    'keepAliveTimeout',
    'appendsOneByOne',
  ].map((name) => [name.toLowerCase(), name]),
);

const debugLogs = ['kdb', 'kurrentdb', 'esdb'].flatMap((base) => [`${base}:connection`, `${base}:command`]);
const example =
  'kurrentdb://user:password@host1:2113,host2:2113,host3:2113?tls=true, all of it percent-encoded';
