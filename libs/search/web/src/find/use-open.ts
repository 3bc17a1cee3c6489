import { useMoment } from '@gatehouse/web-kit';
import { useNavigate } from 'react-router';
import { remember } from '../recent/recent';
import type { FoundResult } from './search.query';

export type Open = (result: Pick<FoundResult, 'kind' | 'address' | 'title'>) => void;

/** Goes to what was found, at the instant that is being read, and remembers it. */
export function useOpen(): Open {
  const { keep } = useMoment();
  const navigate = useNavigate();
  return ({ kind, address, title }) => {
    // A name stays on no device: whoever is forgotten is forgotten there too.
    if (kind !== 'person') remember({ kind, address, title });
    void navigate(keep(address));
  };
}
