import { office, owners, sponsor, type Lines } from './authority-line';

export const authorityOverEvidence: Lines = {
  fileEvidence: {
    by: [office, 'finance', 'assurance', ...owners, sponsor],
    input: async (scene) => ({
      ...{ pilotId: await scene.owned(), kind: 'evaluation', title: 'Test of May' },
      ...{ datedOn: '2026-01-01', link: 'https://example.org/report' },
    }),
  },
};
