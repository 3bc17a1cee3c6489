import { killReasons, type KillReason } from '@gatehouse/pilots-domain';
import { words, type KillReason as WireReason } from '@gatehouse/web-kit';

/** The domain's word for the wire's. */
export const reasonOf = (wire: WireReason): KillReason =>
  killReasons.find((reason) => reason === words(wire)) ?? 'strategy';
