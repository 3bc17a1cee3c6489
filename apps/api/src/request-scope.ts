import type { TokenScope } from '@gatehouse/access-domain';
import { calendarRoute } from './token-in-address';

/** What a request over plain HTTP needs of a token; GraphQL is guarded field by field, signing in by nobody. */
export const scopesNeeded = (method: string, route: string): readonly TokenScope[] => {
  if (!/^\/api\b/.test(route)) return [];
  const area = areas.find(({ at }) => at.test(route));
  const reading = area?.scope ?? 'read';
  if (method === 'GET' || method === 'HEAD') return [reading];
  return area ? ['write', area.scope] : ['write'];
};

const areas: readonly { at: RegExp; scope: TokenScope }[] = [
  { at: /^\/api\/events\b/, scope: 'feed' },
  { at: /^\/api\/imports\b/, scope: 'import' },
  { at: calendarRoute, scope: 'calendar' },
];
