import { office, reason, type Lines } from './authority-line';
import type { Scene } from './scene';

const start = { isBuiltIn: true };

const drafted = (scene: Scene): Promise<string> => scene.done('draftPolicy', { start });

const published = async (scene: Scene): Promise<string> => {
  const policyId = await drafted(scene);
  await scene.done('publishPolicy', { policyId, seenRevision: 1, reason });
  return policyId;
};

/** Gate policies, and the pilots under them. */
export const authorityOverPolicies: Lines = {
  draftPolicy: { by: [office], input: () => Promise.resolve({ start }) },
  publishPolicy: {
    by: [office],
    input: async (scene) => ({ policyId: await drafted(scene), seenRevision: 1, reason }),
  },
  retirePolicy: { by: [office], input: async (scene) => ({ policyId: await drafted(scene), reason }) },
  placePilots: {
    by: [office],
    input: async (scene) => ({
      ...{ policyId: await published(scene), version: 1, pilots: [await scene.sponsored()] },
    }),
  },
  migratePilots: {
    by: [office],
    input: async (scene) => {
      const pilots = [await scene.sponsored()];
      await scene.done('placePilots', { policyId: await published(scene), version: 1, pilots });
      return { policyId: await published(scene), version: 1, pilots, reason };
    },
  },
};
