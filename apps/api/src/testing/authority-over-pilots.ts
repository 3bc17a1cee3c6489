import { office, owner, owners, reason, sponsor, type Lines } from './authority-line';
import type { Scene } from './scene';

const aboutOwned =
  (rest: object = {}) =>
  async (scene: Scene) => ({ pilotId: await scene.owned(), ...rest });

export const authorityOverPilots: Lines = {
  registerPilot: { by: [office], input: () => Promise.resolve({ name: 'A', purpose: 'p', unit: 'u' }) },
  revisePilot: {
    by: [office, ...owners, sponsor],
    input: async (scene) => {
      const pilotId = await scene.owned();
      return { pilotId, seenVersion: await scene.version(pilotId), name: 'B', purpose: 'p', unit: 'u' };
    },
  },
  assignRiskTier: { by: [office, 'assurance'], input: aboutOwned({ tier: 'high', basis: 'Annex III' }) },
  nameSponsor: {
    by: [office],
    input: async (scene) => ({ pilotId: await scene.owned(), person: await scene.somebody() }),
  },
  offerOwnership: {
    by: [office, sponsor],
    input: async (scene) => ({ pilotId: await scene.sponsored(), to: await scene.somebody() }),
  },
  acceptOwnership: {
    by: ['the person offered'],
    input: async (scene) => ({ pilotId: await scene.offered() }),
  },
  declineOwnership: {
    by: ['the person offered'],
    input: async (scene) => ({ pilotId: await scene.offered(), reason }),
  },
  releaseOwnership: { by: [office, ...owners], input: aboutOwned({ reason }) },
  reassignOwnership: {
    by: [office],
    input: async (scene) => ({ pilotId: await scene.owned(), to: await scene.somebody(), reason }),
  },
  holdPilot: { by: [office], input: aboutOwned({ reason }) },
  resumePilot: { by: [office], input: async (scene) => ({ pilotId: await scene.held(), reason }) },
  retirePilot: { by: [office], input: aboutOwned({ reason }) },
  killPilot: {
    by: [office],
    input: aboutOwned({ reason: 'no_value', because: 'b', lessons: 'l' }),
  },
  emergencyStop: { by: [office, 'assurance', ...owners, sponsor], input: aboutOwned({ reason }) },
  liftEmergencyStop: {
    by: [office, 'assurance', ...owners, sponsor],
    input: async (scene) => ({ pilotId: await scene.stopped(), reason }),
  },
  // A pilot that was registered by hand stands at the lowest level.
  lowerAutonomy: {
    by: ['assurance', ...owners, sponsor],
    input: aboutOwned({ to: 0, reason }),
    until: 'autonomy-not-lower',
  },
  addNote: {
    by: [office, 'finance', 'assurance', ...owners, sponsor],
    input: aboutOwned({ text: 'A note.' }),
  },
  declareConditions: {
    by: [office, ...owners, sponsor],
    input: aboutOwned({ lines: [{ aspect: 'data', inPilot: 'a', inProduction: 'b' }] }),
  },
  declareDuplicate: {
    by: [office, ...owners, sponsor],
    input: async (scene) => ({ pilotId: await scene.owned(), of: await scene.sponsored(), basis: 'b' }),
  },
  dismissDuplicate: {
    by: [office, ...owners, sponsor],
    input: async (scene) => ({ pilotId: await scene.owned(), of: await scene.sponsored(), reason }),
  },
  offerOwnershipTogether: {
    by: [office, sponsor],
    input: async (scene) => ({ pilots: [await scene.sponsored()], to: await scene.somebody() }),
  },
  nameSponsorTogether: {
    by: [office],
    input: async (scene) => ({ pilots: [await scene.owned()], person: await scene.somebody() }),
  },
  assignProgrammeTogether: {
    by: [office],
    input: async (scene) => ({ pilots: [await scene.owned()], programme: 'Renewal' }),
  },
  assignRiskTierTogether: {
    by: [office, 'assurance'],
    input: async (scene) => ({ pilots: [await scene.owned()], tier: 'high', basis: 'Annex III' }),
  },
};

/** The decision contract: written by whoever answers for the pilot, signed by nobody for another. */
export const authorityOverContracts: Lines = {
  draftContract: { by: [office, ...owners, sponsor], input: aboutOwned() },
  reviseClause: {
    by: [office, ...owners, sponsor],
    input: async (scene) => {
      const pilotId = await scene.drafted();
      return { pilotId, seenRevision: await scene.revision(pilotId), clause: { decision: 'Another.' } };
    },
  },
  submitContract: {
    by: [office, ...owners, sponsor],
    input: async (scene) => {
      const pilotId = await scene.written();
      return { pilotId, seenRevision: await scene.revision(pilotId) };
    },
  },
  // Each of the three roles has one who may sign as it; nobody signs for the owner.
  signContract: {
    by: [owner],
    input: async (scene) => ({ ...(await scene.submitted()), role: 'owner' }),
  },
  refuseSignature: {
    by: ['assurance'],
    input: async (scene) => ({ ...(await scene.submitted()), role: 'assurance', reason }),
  },
};
