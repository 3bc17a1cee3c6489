import type { PilotMatterKind } from './matter';

/** The one thing to do about a matter: a verb with its object, and the exact place where it is done. */
export type Act = { label: string; address: string };

type Place = { label: string; path: string };

/** `do` names a dialog of the pilot's page, by the name of its command. */
const acts: Record<PilotMatterKind, Place> = {
  prohibited: { label: 'Open pilot', path: '' },
  'emergency-stop': { label: 'Lift the stop', path: '?do=liftEmergencyStop' },
  'answer-offer': { label: 'Accept ownership', path: '?do=acceptOwnership' },
  'sign-contract': { label: 'Read and sign', path: '/contract' },
  'revise-contract': { label: 'Revise contract', path: '/contract' },
  'former-signature': { label: 'Read and sign', path: '/contract' },
  hold: { label: 'Resume pilot', path: '?do=resumePilot' },
  'offer-unanswered': { label: 'Offer to another', path: '?do=offerOwnership' },
  'owner-gone': { label: 'Offer ownership', path: '?do=offerOwnership' },
  orphaned: { label: 'Offer ownership', path: '?do=offerOwnership' },
  duplicate: { label: 'Open pilot', path: '' },
  'write-contract': { label: 'Write contract', path: '/contract' },
  'declare-conditions': { label: 'Declare conditions', path: '/conditions' },
  'close-differences': { label: 'Declare conditions', path: '/conditions' },
  'no-risk-tier': { label: 'Assign a tier', path: '?do=assignRiskTier' },
  'no-sponsor': { label: 'Name a sponsor', path: '?do=nameSponsor' },
};

export const openPilot = (pilotId: string): Act => ({ label: 'Open pilot', address: `/pilots/${pilotId}` });

export const actOn = (kind: PilotMatterKind, pilotId: string): Act => ({
  label: acts[kind].label,
  address: `/pilots/${pilotId}${acts[kind].path}`,
});
