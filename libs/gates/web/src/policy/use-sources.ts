import { useQuery } from '@apollo/client/react';
import { policiesQuery } from '../policies/policies.query';
import type { ShownVersion } from './policy.query';

/** Where pilots come from: no policy at all, or another published version. */
export type Source = { value: string; label: string; policy: string | null; version: number | null };

export const unplaced: Source = { value: 'none', label: 'under no policy', policy: null, version: null };

/** No policy, and every version that pilots are under but this one. */
export function useSources(version: ShownVersion): readonly Source[] {
  const { data } = useQuery(policiesQuery);
  const others = (data?.policies ?? []).flatMap(({ id, name, versions }) =>
    versions
      .filter((one) => one.pilots > 0 && (id !== version.policyId || one.version !== version.version))
      .map((one) => ({
        value: `${id}/${one.version}`,
        label: `under ${name}, version ${one.version}`,
        ...{ policy: id, version: one.version },
      })),
  );
  return [unplaced, ...others];
}
