/** One stop of the tour: what is to be seen there, and where that is. */
export type TourStep = { title: string; words: readonly string[]; address: string };

type Stories = Readonly<Record<string, string>>;
type Stop = Omit<TourStep, 'address'> & { leadsTo: (stories: Stories, yearAgo: string) => string };

/** Each stop is on a screen as everybody uses it. `yearAgo` is an instant of the story that is told. */
export const stepsOf = (stories: Stories, yearAgo: string): TourStep[] =>
  stops.map(({ leadsTo, ...step }) => ({ ...step, address: saidWhen(leadsTo(stories, yearAgo)) }));

// An address that says no moment keeps the one on screen, and the tour has been in the past.
const saidWhen = (address: string): string =>
  address.includes('asOf=') ? address : `${address}${address.includes('?') ? '&' : '?'}known=now`;

const orphans = '/portfolio?ownership=unoffered&ownership=offered&status=active&sort=orphanedSince:ascending';

const stops: readonly Stop[] = [
  {
    title: 'What needs me',
    leadsTo: () => '/',
    words: [
      'Pilots of AI rarely fail on the model. They fail because a decision waits on somebody, and nobody says on whom.',
      'Home says it: each line is somebody’s turn, how long it has waited, and what happens if it waits longer.',
    ],
  },
  {
    title: 'Who answers for them',
    leadsTo: () => orphans,
    words: [
      'These pilots run, and nobody has accepted them. Ownership is offered here and has to be accepted, by the person named and by nobody else.',
      'Among the oldest is the best model of the house.',
    ],
  },
  {
    title: 'A star without an owner',
    leadsTo: ({ withoutOwner = '' }) => `/pilots/${withoutOwner}`,
    words: [
      'Every line of this story is a fact that was recorded: who was asked, who said no, and why, in their own words.',
      'Each had a good reason. Meanwhile $412 k can no longer be asked for.',
    ],
  },
  {
    title: 'A contract that three had signed',
    leadsTo: ({ voidedContract = '' }) => `/pilots/${voidedContract}/contract`,
    words: [
      'A decision contract says who acts, which errors are borne and who is called. Owner, sponsor and assurance sign the same words.',
      'Last week one limit was doubled. That is another contract: three signatures are void, and two are missing.',
    ],
  },
  {
    title: 'A board that can meet here',
    leadsTo: ({ nextMeeting = '' }) => `/meetings/${nextMeeting}`,
    words: [
      'The agenda proposed itself from what is ready, and the pack is frozen at a place in the log: this is what the board will decide on.',
      'Whoever sponsors a pilot is withdrawn from its item. The decision carries its proof, moves the pilot, and the minutes write themselves.',
    ],
  },
  {
    title: 'Any screen, at any instant',
    leadsTo: (_, yearAgo) => `/portfolio?asOf=${yearAgo}`,
    words: [
      'The same portfolio as it stood a year ago, folded from the same facts. In the past the frame is plum, and nothing can be changed.',
    ],
  },
  {
    title: 'Now be somebody else',
    leadsTo: () => '/',
    words: [
      'Sign out and enter as Caroline Mbeki: she has been offered a pilot and has a contract to sign. Accept the one and read the other.',
      'To begin with your own pilots, start Gatehouse in an empty folder with GATEHOUSE_DEMO=0.',
    ],
  },
];
