import { randomBytes } from 'node:crypto';
import { administrator, everybody, office, type Lines } from './authority-line';
import { authorityInMeetings, authorityOverBoards } from './authority-over-boards';
import { authorityOverEvidence } from './authority-over-evidence';
import { authorityOverGates } from './authority-over-gates';
import { authorityOverCirculars, authorityOverPapers } from './authority-over-papers';
import { authorityOverPeople } from './authority-over-people';
import { authorityOverContracts, authorityOverPilots } from './authority-over-pilots';
import { authorityOverPolicies } from './authority-over-policies';

const otherAuthority: Lines = {
  // imports
  checkImport: { by: [office], input: (scene) => scene.file() },
  startImport: { by: [office], input: async (scene) => ({ importId: await scene.checkedImport() }) },
  cancelImport: { by: [office], input: async (scene) => ({ importId: await scene.checkedImport() }) },
  withdrawImport: { by: [office], input: async (scene) => ({ importId: await scene.finishedImport() }) },
  saveImportMapping: {
    by: [office],
    input: async (scene) => ({ name: 'Ours', mapping: (await scene.file()).mapping }),
  },

  // what everybody keeps for themselves
  saveView: { by: everybody, input: () => Promise.resolve(view()) },
  deleteView: {
    by: everybody,
    input: async (scene) => ({ id: await scene.viewOfCaller(view()) }),
  },
  noteVisit: { by: everybody, input: () => Promise.resolve({}) },
  markNotifications: { by: everybody, input: () => Promise.resolve({ isRead: true }) },
  preferNotifications: {
    by: everybody,
    input: () => Promise.resolve({ kind: 'offer', isOn: true }),
  },

  // the machinery
  rebuildProjection: { by: administrator, input: () => Promise.resolve({ projection: 'people' }) },
  retryReaction: {
    by: administrator,
    input: () => Promise.resolve({ reaction: 'leaver-releases-pilots', position: '0000000000000001' }),
    until: 'still-parked',
  },
};

const view = () => ({
  ...{ name: `View ${randomBytes(4).toString('hex')}`, isShared: false, filter: {}, columns: ['name'] },
  view: 'table',
});

/** One line for each mutation of the schema. */
export const authority: Lines = {
  ...authorityOverPilots,
  ...authorityOverContracts,
  ...authorityOverBoards,
  ...authorityInMeetings,
  ...authorityOverPapers,
  ...authorityOverCirculars,
  ...authorityOverPeople,
  ...authorityOverEvidence,
  ...authorityOverGates,
  ...authorityOverPolicies,
  ...otherAuthority,
};
