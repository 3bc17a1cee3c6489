import type { Audience, Matter } from './matter';
import type { PilotFacts } from './pilot-facts';

type Given = Pick<Matter, 'kind' | 'audience' | 'since' | 'sentence'> & Partial<Matter>;

/** A matter, of which only what is unusual has to be said. */
export const matter = (given: Given): Matter => ({
  waitsOn: given.audience,
  isEscalated: false,
  except: [],
  ...given,
});

export const office: Audience = { part: 'role', role: 'programme-office' };
export const assurance: Audience = { part: 'role', role: 'assurance' };

export const ownerOf = ({ owner }: PilotFacts): Audience[] =>
  owner === null ? [] : [{ part: 'owner', person: owner }];

export const sponsorOf = ({ sponsor }: PilotFacts): Audience[] =>
  sponsor === null ? [] : [{ part: 'sponsor', person: sponsor }];
