import { ErrorState, Loading } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ShownPilot } from '../pilot/shown-pilot';
import type { Named } from '../pilot/will-be-recorded';
import { NoContractYet } from './begin-contract';
import { CompareScreen } from './compare-screen';
import { contractQuery, type ShownContract, type ShownDraft } from './contract-query';
import { ContractTools } from './contract-tools';
import classes from './contract.module.css';
import { placeIn, type Place } from './contract-place';
import { DraftScreen } from './draft-screen';
import { useFreshContract } from './use-fresh-contract';
import { VersionScreen } from './version-screen';

type Props = {
  pilot: ShownPilot;
  me: Named | null;
  /** What the address says after `/contract`. */
  path: string;
  onRecorded: (position: string) => Promise<void>;
};

/** The decision contract of a pilot: read, written, compared, signed. */
export function ContractTab({ pilot, me, path, onRecorded }: Props) {
  const { variables } = useMoment();
  const { data, previousData, error, refetch } = useQuery(contractQuery, {
    variables: { id: pilot.id, ...variables },
  });
  const contract = (data ?? previousData)?.pilot?.contract;
  useFreshContract(pilot.id, contract?.revision);
  if (error && !contract)
    return <ErrorState title="The contract could not be read" onRetry={() => void refetch()} />;
  if (!contract) return <Loading label="Reading the contract" rows={8} rowHeight={44} />;
  if (contract.versions.length === 0 && !contract.draft)
    return <NoContractYet pilotId={pilot.id} contract={contract} onRecorded={(at) => void onRecorded(at)} />;
  return <Shown {...{ pilot, me, onRecorded, contract, path }} place={placeIn(path, contract)} />;
}

type ShownProps = Props & { contract: ShownContract; place: Place };

function Shown({ pilot, me, onRecorded, contract, place, path }: ShownProps) {
  const writing = useDraftBeingWritten(place, path);
  const navigate = useNavigate();
  const { keep } = useMoment();
  const goTo = (part: string) => void navigate(keep(`/pilots/${pilot.id}/contract${part}`));
  const tools = (
    <ContractTools {...{ pilot, contract, place, onRecorded }} onProposed={() => goTo('/draft')} />
  );
  if (place.kind === 'version' && !writing)
    return <VersionScreen {...{ pilot, contract, me, onRecorded, tools }} version={place.version} />;
  return (
    <section className={classes.page} aria-label="Decision contract">
      {tools}
      {writing && (
        <DraftScreen
          {...{ pilot, contract, me, onRecorded }}
          draft={writing}
          isSubmitted={place.kind !== 'draft'}
          onSubmitted={() => goTo('')}
        />
      )}
      {place.kind === 'compare' && (
        <CompareScreen pilotId={pilot.id} contract={contract} from={place.from} to={place.to} />
      )}
    </section>
  );
}

/** The draft at this address; one that a colleague submits meanwhile stays before whoever is writing in it. */
const useDraftBeingWritten = (place: Place, path: string): ShownDraft | null => {
  const present = place.kind === 'draft' ? place.draft : null;
  const [kept, setKept] = useState(present);
  if (present && present !== kept) setKept(present);
  return present ?? (path === 'draft' ? kept : null);
};
