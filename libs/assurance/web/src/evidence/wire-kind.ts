import type { EvidenceKind } from '@gatehouse/assurance-domain';
import type { EvidenceKind as WireKind } from '@gatehouse/web-kit';

// The wire spells a kind with underscores where its own name has dashes; nothing else differs.
export const kindOf = (wire: WireKind): EvidenceKind => wire.replaceAll('_', '-') as EvidenceKind;
export const wireKindOf = (kind: EvidenceKind): WireKind => kind.replaceAll('-', '_') as WireKind;
