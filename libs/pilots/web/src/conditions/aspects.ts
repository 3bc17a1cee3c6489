import type { ConditionAspect } from '@gatehouse/web-kit';

type Aspect = { name: string; example: { inPilot: string; inProduction: string; closing: string } };

/** Where pilots usually differ from production, with what a good answer looks like. */
export const aspects: Readonly<Record<ConditionAspect, Aspect>> = {
  data: {
    name: 'Data',
    example: {
      inPilot: 'One year of closed claims, cleaned by hand',
      inProduction: 'Every claim as it arrives, scans included',
      closing: 'Run on four weeks of unfiltered intake',
    },
  },
  freshness: {
    name: 'Freshness of data',
    example: {
      inPilot: 'A copy made on 1 March',
      inProduction: 'The claims system, at most 15 minutes old',
      closing: 'Read from the live replica for a month',
    },
  },
  volume: {
    name: 'Volume',
    example: {
      inPilot: '40 claims a day',
      inProduction: '14,200 a day, three times that after a storm',
      closing: 'A load test at 45,000',
    },
  },
  users: {
    name: 'Users',
    example: {
      inPilot: 'Six adjusters who asked for it',
      inProduction: 'All 212, most of whom did not',
      closing: 'Two branches chosen by lot',
    },
  },
  edge_cases: {
    name: 'Edge cases',
    example: {
      inPilot: 'Claims of one page, in English',
      inProduction: 'One in nine has attachments, one in twenty is Spanish',
      closing: 'A sample of 300 that holds both',
    },
  },
  response_time: {
    name: 'Response time',
    example: {
      inPilot: 'Overnight',
      inProduction: 'Within 20 seconds, while the caller waits',
      closing: 'Measured at the desk for two weeks',
    },
  },
  support: {
    name: 'Support',
    example: {
      inPilot: 'The data scientist’s phone',
      inProduction: 'The service desk, around the clock',
      closing: 'A runbook the desk has used once',
    },
  },
  who_pays: {
    name: 'Who pays',
    example: {
      inPilot: 'The innovation fund',
      inProduction: 'Claims operations, from their budget',
      closing: 'A line in next year’s budget, with an amount',
    },
  },
};

export const aspectNames = Object.keys(aspects) as ConditionAspect[]; // its own keys
