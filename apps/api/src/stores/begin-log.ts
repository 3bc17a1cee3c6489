import { PeopleDirectory } from '@gatehouse/access-server';
import { beginDemonstration, beginWithPeople } from '@gatehouse/demonstration-server';
import { upcasts } from '@gatehouse/product';
import type { Configuration } from '@gatehouse/server-kit';
import type { Stores } from './stores';

/** What an empty log begins with: an invented company's story, its people alone, or nothing. */
export const beginLog = async (
  { log, operational, files }: Pick<Stores, 'log' | 'operational' | 'files'>,
  { beginning, roles }: Pick<Configuration, 'beginning' | 'roles'>,
): Promise<void> => {
  if (beginning === 'nothing' || !roles.includes('api')) return;
  const place = { log, directory: new PeopleDirectory(operational), now: Date.now() };
  if (beginning === 'people') await beginWithPeople(place);
  else await beginDemonstration({ ...place, files, upcasts });
};
