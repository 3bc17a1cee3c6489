import { Navigate, useParams } from 'react-router';
import { CheckStep } from './check/check-step';
import { FileStep } from './file/file-step';
import { MapStep } from './mapping/map-step';
import { ResultStep } from './result/result-step';

/** The four steps of an import. Until rows are checked the address names the file; from then on, the import. */
export function ImportPage() {
  const { id, '*': step } = useParams();
  if (!id) return <FileStep />;
  switch (step) {
    case 'map':
      return <MapStep key={id} id={id} />;
    case 'check':
      return <CheckStep key={id} id={id} />;
    case 'result':
      return <ResultStep key={id} id={id} />;
    default:
      return <Navigate to={`/import/${id}/result`} replace />;
  }
}
