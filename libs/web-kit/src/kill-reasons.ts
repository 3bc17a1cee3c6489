import type { KillReason } from './gql/graphql';

/** Each reason for a kill as a person would say it. */
export const killReasonWords: Readonly<Record<KillReason, string>> = {
  no_owner: 'Nobody would own it',
  no_changed_decision: 'No decision changed',
  no_value: 'It was not worth it',
  cost_to_serve: 'It cost too much to run',
  model_quality: 'The model was not good enough',
  not_adopted: 'People did not use it',
  data: 'The data could not carry it',
  risk: 'The risk could not be borne',
  duplicate: 'Another pilot does the same',
  superseded: 'Something better took its place',
  strategy: 'The organisation goes another way',
};

export const wireKillReasons = Object.keys(killReasonWords) as KillReason[]; // its own keys
