import { randomBytes } from 'node:crypto';
import { administrator, sponsor, type Lines } from './authority-line';

/** People, roles, delegates and tokens. */
export const authorityOverPeople: Lines = {
  addPerson: { by: administrator, input: () => Promise.resolve({ name: 'New Person' }) },
  correctPerson: {
    by: administrator,
    input: async (scene) => ({ person: await scene.somebody(), name: 'Corrected', unit: 'Claims' }),
  },
  grantRole: {
    by: administrator,
    input: async (scene) => ({ person: await scene.somebody(), role: 'reader' }),
  },
  revokeRole: {
    by: administrator,
    input: async (scene) => ({ person: await scene.reader(), role: 'reader' }),
  },
  markPersonLeft: { by: administrator, input: async (scene) => ({ person: await scene.somebody() }) },
  forgetPerson: { by: administrator, input: async (scene) => ({ person: await scene.leaver() }) },
  nameDelegate: {
    // For the sponsor here: for themselves anybody may, which is the domain's to say.
    by: ['administrator', sponsor],
    input: async (scene) => ({
      ...{ person: scene.personOf(sponsor), delegate: await scene.somebody(), duties: ['sponsorship'] },
      ...termOfItsOwn(),
    }),
  },
  endDelegation: {
    by: ['administrator', sponsor],
    input: async (scene) => {
      const naming = { person: scene.personOf(sponsor), delegate: await scene.somebody() };
      const term = { duties: ['ownership'], ...termOfItsOwn() };
      await scene.done('nameDelegate', { ...naming, ...term });
      return { person: naming.person, delegation: await scene.newestDelegation(naming.person) };
    },
  },
  issueToken: {
    by: ['administrator', 'reader'],
    input: (scene) => Promise.resolve(tokenOf(scene.personOf('reader'))),
  },
  revokeToken: {
    by: ['administrator', 'reader'],
    input: async (scene) => {
      const token = tokenOf(scene.personOf('reader'));
      await scene.done('issueToken', token);
      return { tokenId: token.tokenId };
    },
  },
};

let terms = 0;
/** No two delegates for one duty at the same time, so each has a day of its own. */
const termOfItsOwn = () => {
  terms += 1;
  const from = Date.now() + terms * 86_400_000;
  return { from: new Date(from).toISOString(), until: new Date(from + 3_600_000).toISOString() };
};

const tokenOf = (person: string) => ({
  ...{ person, tokenId: randomBytes(5).toString('hex'), label: 'test', hash: 'ab'.repeat(32) },
});
