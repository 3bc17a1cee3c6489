import type { Identity } from '@gatehouse/access-server';
import type { FastifyRequest } from 'fastify';

/** The feeds that calendar programs follow. */
export const calendarRoute = /^\/api\/(boards\/:id\/)?calendar\.ics$/;

/**
 * Calendar programs send no headers: of a calendar, and of nothing else, the token may stand in the address. Addresses
 * are kept where nobody thinks of secrets, so that it has to be a token that is good for calendars alone.
 */
export const tokenInAddress = ({ routeOptions, query }: FastifyRequest): string | undefined => {
  if (!calendarRoute.test(routeOptions.url ?? '')) return undefined;
  const token = typeof query === 'object' && query !== null && 'token' in query ? query.token : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
};

/** Why a token may not stand in an address, in words; null where it may. */
export const notInAddress = ({ scopes }: Pick<Identity, 'scopes'>): string | null =>
  scopes.every((scope) => scope === 'calendar')
    ? null
    : 'A token in an address has to be good for calendars alone, since addresses are kept in many places. Issue one with the scope calendar and no other.';
