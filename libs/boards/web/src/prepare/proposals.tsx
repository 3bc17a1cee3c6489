import { useQuery } from '@apollo/client/react';
import { Button, CriterionMark, Note, Tag } from '@gatehouse/ui';
import { useCommand, useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { offered } from '../command/board-action';
import { kindWord, subjectAddress } from '../list/kind-words';
import list from '../list/list.module.css';
import { placeItem } from './meeting-commands';
import { proposalsQuery, type Proposal } from './meeting.query';
import classes from './prepare.module.css';
import type { PartProps } from './prepare-screen';

/** What could be on the agenda and is not: what is ready first, each with its reason. */
export function Proposals({ meeting, onRecorded }: PartProps) {
  const { data, previousData } = useQuery(proposalsQuery, { variables: { meeting: meeting.id } });
  const command = useCommand(placeItem);
  const place = offered(meeting.commands, 'PlaceItem');
  const all = (data ?? previousData)?.agendaProposals;
  if (!all) return null;
  const proposals = [...all.filter(({ isReady }) => isReady), ...all.filter(({ isReady }) => !isReady)];
  const onPlace = async (proposal: Proposal) => {
    const { kind, title, minutes, reviewId, criterionId, pilotId, text } = proposal;
    const outcome = await command.run({
      ...{ meetingId: meeting.id, kind, title, minutes },
      ...{ reviewId: reviewId ?? null, pilotId, criterionId: criterionId ?? null, text },
    });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <section aria-label="Proposed for the agenda">
      <div className={list.heading}>
        <h2>Proposed</h2>
        <span>{proposals.length === 0 ? '' : 'by what is ready, what has fired and what comes back'}</span>
      </div>
      {proposals.length === 0 && (
        <p className={list.nothing}>
          Nothing waits for this board. A gate review proposes itself once it is ready, a hold on its day, a
          deferred item with the next meeting.
        </p>
      )}
      {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
      <ul>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.subjectKey}
            proposal={proposal}
            isBusy={command.isRunning}
            onPlace={place?.isOpen ? () => void onPlace(proposal) : null}
          />
        ))}
      </ul>
      {place && !place.isOpen && proposals.length > 0 && <p className={list.nothing}>{place.reason}</p>}
    </section>
  );
}

type RowProps = { proposal: Proposal; isBusy: boolean; onPlace: (() => void) | null };

function ProposalRow({ proposal, isBusy, onPlace }: RowProps) {
  const { keep } = useMoment();
  const { title, because, kind, minutes, isReady, pilotId, reviewId } = proposal;
  return (
    <li className={list.row}>
      <span className={list.words}>
        {pilotId === null ? (
          <span className={classes.title}>{title}</span>
        ) : (
          <Link to={keep(subjectAddress(pilotId, reviewId))} className={classes.title}>
            {title}
          </Link>
        )}
        <small>
          {kindWord(kind)}, {because}
        </small>
      </span>
      {kind === 'trigger' ? (
        <Tag tone="kill">trigger</Tag>
      ) : (
        <CriterionMark state={isReady ? 'met' : 'waiting'}>{isReady ? 'ready' : 'not ready'}</CriterionMark>
      )}
      <span className={classes.box}>{minutes} min</span>
      {onPlace && (
        <Button size="small" aria-label={`Place ${title}`} disabled={isBusy} onClick={onPlace}>
          Place
        </Button>
      )}
    </li>
  );
}
