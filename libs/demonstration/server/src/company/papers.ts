import type { Attached } from '../script/meeting-preparing';

/** What lies beside the agenda of a meeting. */
export const howWeDecide: Attached = {
  ...{ title: 'How this board decides, on one page', name: 'how-we-decide.txt' },
  text: 'A pilot passes a gate when every must-meet is met, or when we say which is not, who sees to it and by when. We say go, conditional go, hold, recycle or kill, and nothing else. Whoever owns or sponsors a pilot does not vote on it. What we decide is written down with who counted.\n',
};

export const hailWeek: Attached = {
  ...{ title: 'Drone flights of the season, by week', name: 'hail-flights.txt' },
  text: 'Week 18: 41 flights, 212 roofs, 9 claims changed. Week 19: 38 flights, 190 roofs, 4 claims changed. Week 20: no flight, wind. A flight cost 310 dollars; an adjuster on a ladder costs 140 and brings a member a cup of coffee.\n',
};

export const papers: readonly Attached[] = [howWeDecide, hailWeek];
