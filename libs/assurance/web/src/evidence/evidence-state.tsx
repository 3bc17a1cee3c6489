import { day, Tag } from '@gatehouse/ui';
import type { ShownEvidence } from './evidence.query';

/** Whether it counts, and until when. */
export function EvidenceState({ state, expiresOn }: Pick<ShownEvidence, 'state' | 'expiresOn'>) {
  switch (state) {
    case 'counts':
      return <Tag tone="go">{expiresOn ? `counts until ${day(expiresOn)}` : 'counts'}</Tag>;
    case 'superseded':
      return <Tag tone="outline">superseded</Tag>;
    case 'expired':
      return <Tag tone="warn">{expiresOn ? `expired ${day(expiresOn)}` : 'expired'}</Tag>;
  }
}
