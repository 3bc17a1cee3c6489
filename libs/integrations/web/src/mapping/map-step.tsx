import { ButtonLink, EmptyState, ErrorState, IconFileUpload, Loading } from '@gatehouse/ui';
import { useQuery } from '@apollo/client/react';
import { ImportFrame } from '../frame/import-frame';
import { ForImporters } from '../frame/may-import';
import { importFileQuery } from './import-file';
import { MappingScreen } from './mapping-screen';

/** `id` is the file's digest: nothing has been checked yet. */
export function MapStep({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(importFileQuery, { variables: { id } });
  const file = data?.importFile;
  if (file)
    return (
      <ForImporters framedAs="Map columns">
        <MappingScreen file={file} known={data.importMappings} />
      </ForImporters>
    );
  return (
    <ImportFrame step="Map columns" lead="What each column of the file means.">
      {error && <ErrorState title="The file could not be read" onRetry={() => void refetch()} />}
      {!data && !error && <Loading label="Reading the file’s columns" rows={10} rowHeight={34} />}
      {data && (
        <EmptyState
          title="This file is not here"
          icon={IconFileUpload}
          actions={
            <ButtonLink tone="solid" to="/import">
              Choose the file
            </ButtonLink>
          }
        >
          It was never uploaded here, or it has been cleared away since. Nothing is lost; bring it again.
        </EmptyState>
      )}
    </ImportFrame>
  );
}
