import { accessUpcasts } from '@gatehouse/access-server';
import { Upcasts } from '@gatehouse/event-store';
import { pilotUpcasts } from '@gatehouse/pilots-server';

/** What old events became: one line for each capability that ever changed the shape of one. */
export const upcasts = new Upcasts({ ...accessUpcasts, ...pilotUpcasts });
