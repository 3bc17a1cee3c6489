import type { ClauseName, FieldName } from '@gatehouse/pilots-domain';

/** What a clause is for, before anybody fills it in. */
export const clauseIntroductions: Readonly<Record<ClauseName, string>> = {
  decision:
    'The one decision that comes out differently because of the system. If nobody decides differently, there is nothing to govern.',
  moment: 'The step in somebody’s working day at which the output changes what they do.',
  whoActs:
    'Who does something with the output, what the system may do by itself, and what it does when it is unsure.',
  goodEnough:
    'The measure and the number at which people who live with the decision would say yes. Not the best it ever reached.',
  toleratedErrors:
    'It will be wrong. Name how, how often that is borne, what happens beyond it, and who answers.',
  escalation: 'Who is called, in order, when something goes wrong and the first person does not answer.',
  override: 'How a person puts their own judgement in the place of the system’s, and how that is seen later.',
  authority:
    'A decision that moves takes a right from one role and gives it to another. Say so before it happens.',
  incentive: 'If nobody’s target or reward changes, nobody’s work will.',
  process: 'The meeting, approval or ritual that runs differently, from one Monday on.',
};

/** What a good answer looks like, and one. */
type Guide = { explains: string; example: string };

export const fieldGuides: Readonly<Record<FieldName, Guide>> = {
  decision: {
    explains: 'Start with “which” or “whether”, and say what follows from it.',
    example: 'Which document type an uploaded document receives, and so which contention folder it reaches.',
  },
  'moment.process': {
    explains: 'As the people who do it call it.',
    example: 'Claims establishment',
  },
  'moment.step': {
    explains: 'One step that can be pointed at on a screen or in a manual.',
    example: 'Step 3, “index evidence”',
  },
  'moment.actor': {
    explains: 'The post at the desk, not the department.',
    example: 'Claims assistant',
  },
  'moment.frequency': {
    explains: 'How often the decision falls due; as a number where you know it.',
    example: '14,200 times a day',
  },
  'moment.timeLimit': {
    explains: 'A number and a unit: after this the decision has been made without it.',
    example: '4 hours',
  },
  whoActs: {
    explains: 'Name the person who acts, what the system does alone, and when it stays silent.',
    example:
      'The claims assistant files or corrects. The model proposes; below 0.70 confidence it stays silent.',
  },
  'goodEnough.metric': {
    explains: 'What is measured, over what time, on which cases. Somebody else must be able to repeat it.',
    example: 'Top-1 accuracy over 28 days, on the daily double-indexed sample of 300',
  },
  'goodEnough.threshold': {
    explains: 'A number with its unit. It is what the pilot is held to.',
    example: '94.0 %',
  },
  'toleratedErrors.scenario': {
    explains: 'What somebody would see, not what the model did.',
    example: 'Evidence under the wrong contention',
  },
  'toleratedErrors.metric': {
    explains: 'How it is counted, so that two people count the same.',
    example: 'Share of the double-indexed sample, each week',
  },
  'toleratedErrors.limit': {
    explains: 'A number; 0 where it may never happen.',
    example: '0.8 %',
  },
  'toleratedErrors.consequence': {
    explains: 'What happens by itself once the limit is passed.',
    example: 'Autonomy goes to 0; every document is indexed by hand',
  },
  'toleratedErrors.called': {
    explains: 'A post and a time.',
    example: 'Duty lead, within 2 hours',
  },
  'toleratedErrors.liable': {
    explains: 'The one who answers for the harm. Not a team.',
    example: 'Director, Claims Operations',
  },
  'escalation.who': {
    explains: 'Somebody else in every step.',
    example: 'Duty lead, indexing desk',
  },
  'escalation.within': {
    explains: 'How long they have before the next one is called.',
    example: '2 hours',
  },
  'override.how': {
    explains: 'It has to be easier than putting up with a wrong output.',
    example: 'One keystroke at the desk, with one of five reasons.',
  },
  'override.byWhom': {
    explains: 'The more people may, the sooner an error is caught.',
    example: 'Any claims assistant',
  },
  'override.recorded': {
    explains: 'Where it can be read later, and how soon.',
    example: 'In the index log, in the same minute; read in the morning meeting',
  },
  'authority.loses': {
    explains: 'Nobody gains a right that nobody had.',
    example: 'The intake contractor loses the right to index',
  },
  'authority.gains': {
    explains: 'The role, and the right.',
    example: 'The claims assistant decides the document type alone',
  },
  'incentive.whose': {
    explains: 'The people whose work it is to change.',
    example: 'Claims assistants, and their team leads',
  },
  'incentive.how': {
    explains: 'What counted until now, and what counts from now on.',
    example: 'Their weekly target counts documents in the right folder, no longer documents filed.',
  },
  'process.ritual': {
    explains: 'Something with a place in the calendar or in a manual.',
    example: 'Morning indexing meeting, 09:00',
  },
  'process.change': {
    explains: 'What a visitor would notice.',
    example: 'It goes through yesterday’s overrides; the backlog list is gone. M21-1 III.i.2 is rewritten.',
  },
  'process.from': {
    explains: 'The Monday itself, so that somebody can go there and look.',
    example: '30 November 2026, a Monday',
  },
};
