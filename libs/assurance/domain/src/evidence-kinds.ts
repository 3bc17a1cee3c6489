import type { EvidenceKind } from './evidence.events';

/** What each kind of evidence is for, so that whoever files it chooses the one that a criterion asks for. */
export const evidencePurpose: Readonly<Record<EvidenceKind, string>> = {
  'baseline-study': 'How the work went before: the measured value that every benefit is compared with.',
  'benefit-validation': 'What was gained, as finance has checked it.',
  'cost-model': 'The full running cost, fixed and per unit of volume.',
  'data-provenance': 'Where the data comes from, and by which right it may be used.',
  evaluation: 'How well the system does on cases that it had not seen.',
  'kill-criteria': 'When the pilot ends by itself, as owner and finance have agreed.',
  'legal-opinion': 'What the law allows here, in the words of a lawyer.',
  'model-documentation': 'What the model is, what it was made of, and where it fails.',
  'oversight-drill': 'That people notice when the system is wrong, as a drill has shown.',
  'privacy-assessment': 'What happens with personal data, and what protects it.',
  'production-pathway': 'What the gatekeepers of production have answered and signed.',
  'rollback-rehearsal': 'That it can be switched off and the work goes on, as a rehearsal has shown.',
  'security-review': 'What an attacker could do, and what stands against it.',
  'user-research': 'What the people at the desk do with it, and whether it helps them.',
  other: 'Anything else that somebody should be able to check later.',
};

export const evidenceKindWords = (kind: EvidenceKind): string => kind.replaceAll('-', ' ');
