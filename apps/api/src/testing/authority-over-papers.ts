import { office, reason, type Lines } from './authority-line';
import { chair, chartered, closed, member, otherMember, placed, secretary } from './scene-of-boards';
import {
  aCircular,
  anAnswer,
  answered,
  assigned,
  drafted,
  proposed,
  sealed,
  uploaded,
} from './scene-of-papers';

const keepers = [office, chair, secretary] as const;
const leaders = [chair, secretary] as const;
const voters = [chair, member, otherMember] as const;

/** What a board reads and what it leaves written. */
export const authorityOverPapers: Lines = {
  freezePack: { by: keepers, input: async (scene) => ({ meetingId: (await placed(scene)).meetingId }) },
  addAttachment: {
    by: keepers,
    input: async (scene) => {
      const { meetingId, itemId } = await placed(scene);
      return { meetingId, itemId, title: 'Plan', fileName: 'plan.txt', upload: await uploaded(scene) };
    },
  },
  finishAction: {
    by: [member, ...leaders],
    input: async (scene) => {
      const { meetingId, actionId } = await assigned(scene);
      return { meetingId, actionId, note: 'Asked.' };
    },
  },
  draftMinutes: {
    by: leaders,
    input: async (scene) => ({ meetingId: (await closed(scene)).meetingId }),
  },
  approveMinutes: {
    by: [chair],
    input: async (scene) => {
      const { meetingId, digest } = await drafted(scene);
      return { meetingId, digest };
    },
  },
  addErratum: {
    by: leaders,
    input: async (scene) => ({ meetingId: (await sealed(scene)).meetingId, text: 'It was 4 to 1.' }),
  },
};

export const authorityOverCirculars: Lines = {
  proposeCircular: {
    by: keepers,
    input: async (scene) => ({ boardId: await chartered(scene), ...aCircular }),
  },
  declareCircularConflict: {
    by: [...voters, secretary],
    input: async (scene) => ({ circularId: (await proposed(scene)).circularId, reason }),
  },
  castCircularVote: {
    by: voters,
    input: async (scene) => anAnswer(scene, (await proposed(scene)).circularId),
  },
  decideCircular: {
    by: [chair],
    input: async (scene) => ({
      circularId: (await answered(scene)).circularId,
      result: { outcome: 'approve' },
    }),
  },
  withdrawCircular: {
    by: keepers,
    input: async (scene) => ({ circularId: (await proposed(scene)).circularId, reason }),
  },
};
