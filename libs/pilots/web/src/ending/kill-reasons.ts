import { killReasons, type KillReason } from '@gatehouse/pilots-domain';
import { words, type KillReason as WireReason } from '@gatehouse/web-kit';

/** Each reason as a person would say it. */
export const killReasonWords: Readonly<Record<WireReason, string>> = {
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

export const wireReasons = Object.keys(killReasonWords) as WireReason[]; // its own keys

/** The domain's word for the wire's. */
export const reasonOf = (wire: WireReason): KillReason =>
  killReasons.find((reason) => reason === words(wire)) ?? 'strategy';
