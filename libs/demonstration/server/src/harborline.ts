import { Demonstration } from '@gatehouse/server-kit';
import { company, personas } from './company/people';
import { nextMeeting, storyPilots } from './company/story-pilots';

/** The company of the demonstration, as a visitor meets it. */
export class Harborline extends Demonstration {
  readonly company = company;
  readonly personas = personas.map(({ person }) => person);
  readonly stories = { ...storyPilots, nextMeeting };
}
