import { useActing } from '@gatehouse/web-kit';

/** Nobody is acted for: people, roles, delegates and tokens are changed by nobody in somebody else's name. */
export const useOwnRight = (): boolean => !useActing()?.actingFor;
