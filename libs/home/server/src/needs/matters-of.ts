import { person, sentence, strong, type Sentence } from '@gatehouse/kernel';
import { assurance, matter, office, ownerOf, sponsorOf } from './a-matter';
import { contractMatters } from './contract-matters';
import type { Audience, Matter } from './matter';
import type { Escalation, PilotFacts } from './pilot-facts';

/** Everything that waits about a pilot; about one that is over, nothing does. */
export const mattersOf = (facts: PilotFacts): Matter[] =>
  facts.isOver
    ? []
    : [
        ...safety(facts),
        ...ownership(facts),
        ...course(facts),
        ...contractMatters(facts),
        ...conditions(facts),
      ];

const safety = (facts: PilotFacts): Matter[] => {
  const { tier, tierSince, registeredAt, stop } = facts;
  const prohibited =
    tier === 'prohibited'
      ? [
          matter({
            kind: 'prohibited',
            audience: [office, assurance],
            since: tierSince ?? registeredAt,
            sentence: sentence`Its risk tier is ${strong('prohibited')}, and it is still active`,
          }),
        ]
      : [];
  if (!stop) return prohibited;
  const stopped = matter({
    kind: 'emergency-stop',
    audience: [...ownerOf(facts), ...sponsorOf(facts), office, assurance],
    since: stop.at,
    except: [stop.by, stop.onBehalfOf].filter((one) => one !== null),
    sentence: sentence`${person(stop.by)} stopped it in an emergency; somebody else lifts the stop`,
  });
  return [...prohibited, stopped];
};

const ownership = (facts: PilotFacts): Matter[] => {
  const { offer, unownedSince } = facts;
  if (unownedSince === null) return [];
  if (!offer) {
    const raised = facts.escalations.find((escalation) => escalation.matter === 'orphaned');
    return [
      matter({
        kind: facts.formerOwner === null ? 'orphaned' : 'owner-gone',
        audience: [...sponsorOf(facts), office],
        since: unownedSince,
        sentence: raisedTo(unowned(facts), raised),
        isEscalated: raised !== undefined,
      }),
    ];
  }
  const raised = facts.escalations.find((escalation) => escalation.matter === 'offer-unanswered');
  const offered: Audience = { part: 'offered', person: offer.to };
  const common = { since: offer.at, isEscalated: raised !== undefined };
  return [
    matter({
      ...{ kind: 'answer-offer', audience: [offered], ...common },
      sentence: raisedTo(sentence`${person(offer.by)} offers you its ownership`, raised),
    }),
    matter({
      ...{ kind: 'offer-unanswered', audience: [...sponsorOf(facts), office], waitsOn: [offered], ...common },
      except: [offer.to],
      sentence: raisedTo(sentence`Offered to ${person(offer.to)}, not yet accepted`, raised),
    }),
  ];
};

const unowned = ({ formerOwner }: PilotFacts): Sentence =>
  formerOwner === null
    ? sentence`Nobody has ever owned it; nobody is offered it`
    : sentence`${person(formerOwner)} no longer owns it; nobody is offered it`;

const course = (facts: PilotFacts): Matter[] => [
  ...(facts.heldSince === null
    ? []
    : [
        matter({
          kind: 'hold',
          audience: [office],
          since: facts.heldSince,
          sentence: sentence`The programme office put it on hold`,
        }),
      ]),
  ...facts.duplicates.slice(0, 1).map(({ at }) =>
    matter({
      kind: 'duplicate',
      audience: [office],
      since: at,
      sentence: sentence`Declared a duplicate of another pilot; one of the two should end`,
    }),
  ),
  ...(facts.tier === null
    ? [
        matter({
          kind: 'no-risk-tier',
          audience: [office, assurance],
          since: facts.registeredAt,
          sentence: sentence`Nobody has given it a risk tier`,
        }),
      ]
    : []),
  ...(facts.sponsor === null
    ? [
        matter({
          kind: 'no-sponsor',
          audience: [office],
          since: facts.registeredAt,
          sentence: sentence`Nobody sponsors it`,
        }),
      ]
    : []),
];

const conditions = (facts: PilotFacts): Matter[] => {
  const audience = ownerOf(facts);
  if (audience.length === 0) return [];
  const { conditions: declared, ownerSince, registeredAt } = facts;
  if (!declared)
    return [
      matter({
        ...{ kind: 'declare-conditions', audience, since: ownerSince ?? registeredAt },
        sentence: sentence`Nobody has said how its conditions differ from production's`,
      }),
    ];
  if (declared.open === 0) return [];
  const differences =
    declared.open === 1
      ? 'One difference from production has'
      : `${declared.open} differences from production have`;
  return [
    matter({
      ...{ kind: 'close-differences', audience, since: declared.at },
      sentence: sentence`${differences} nothing named that would close ${declared.open === 1 ? 'it' : 'them'}`,
    }),
  ];
};

const raisedTo = (said: Sentence, raised: Escalation | undefined): Sentence =>
  raised ? [...said, ...sentence`, raised to the ${raised.to.replaceAll('-', ' ')}`] : said;
