import {
  Button,
  IconPrinter,
  instant,
  Note,
  OutcomeMark,
  Page,
  PageHeader,
  PrintFoot,
  When,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import list from '../list/list.module.css';
import { QuorumTable } from '../quorum/quorum-proof';
import { SeatSquares } from '../quorum/seat-squares';
import { VoteList } from '../quorum/vote-list';
import type { ShownDecision } from './decision.query';
import classes from './decision.module.css';
import { Demands } from './demands';
import { RestsOn } from './rests-on';

type Props = { decision: ShownDecision };

/** What was decided, by whom, against whom, who counted and why, and what it rested on: for screen and paper. */
export function DecisionRecord({ decision }: Props) {
  const { keep } = useMoment();
  return (
    <Page
      title={decision.title}
      crumbs={[
        { label: 'Boards', to: keep('/boards') },
        { label: 'Decisions', to: keep('/decisions') },
        { label: decision.title },
      ]}
      isFlush
    >
      <div className={list.header}>
        <PageHeader
          title={decision.title}
          lead={<Lead decision={decision} />}
          actions={
            <Button icon={IconPrinter} onClick={() => window.print()}>
              Print
            </Button>
          }
        />
      </div>
      <div className={list.columns}>
        <div className={list.main}>
          {decision.isVoided && (
            <Note tone="kill" title="This decision is voided.">
              Something that it rested on has moved since. It stands as it was sealed and moves nothing any
              more; the review is opened again.
            </Note>
          )}
          <Outcome decision={decision} />
          <Votes decision={decision} />
          <section aria-label="Who counted and why">
            <div className={list.heading}>
              <h2>Who counted and why</h2>
              <SeatSquares seats={decision.quorum.seats} />
            </div>
            <div className={classes.proof}>
              <QuorumTable quorum={decision.quorum} />
            </div>
          </section>
        </div>
        <aside className={list.rail} aria-label="What it rested on">
          <RestsOn decision={decision} />
        </aside>
      </div>
      <PrintFoot sealed={{ name: `Decision on ${decision.title}, pack`, digest: decision.packDigest }} />
    </Page>
  );
}

function Lead({ decision }: Props) {
  const { keep } = useMoment();
  const { boardId, boardName, meetingId, circularId, at, sealedBy } = decision;
  return (
    <>
      Decided by{' '}
      <Link to={keep(`/boards/${boardId}`)} className={list.link}>
        {boardName}
      </Link>
      {meetingId != null && (
        <>
          {' '}
          in{' '}
          <Link to={keep(`/meetings/${meetingId}`)} className={list.link}>
            its meeting
          </Link>
        </>
      )}
      {circularId != null && (
        <>
          {' '}
          by{' '}
          <Link to={keep(`/circulars/${circularId}`)} className={list.link}>
            circular
          </Link>
        </>
      )}
      , <When at={at} show={instant} />. Sealed by {sealedBy.name}.
    </>
  );
}

function Outcome({ decision }: Props) {
  return (
    <section aria-label="Outcome">
      <div className={list.heading}>
        <h2>Outcome</h2>
      </div>
      <p className={classes.outcome}>
        <OutcomeMark outcome={decision.outcome} isVoided={decision.isVoided} />
        <span>{decision.tally.sentence}</span>
      </p>
      <Demands decision={decision} />
    </section>
  );
}

function Votes({ decision: { votes, quorum, dissent, tally } }: Props) {
  return (
    <>
      <section aria-label="Votes">
        <div className={list.heading}>
          <h2>Votes</h2>
          <span>
            {tally.needed} needed{tally.byCastingVote && ', carried by the chair’s casting vote'}
          </span>
        </div>
        <VoteList quorum={quorum} votes={votes} isOver />
      </section>
      {dissent.length > 0 && (
        <section aria-label="Dissent">
          <div className={list.heading}>
            <h2>Dissent</h2>
          </div>
          {dissent.map(({ person, ballot, rationale }) => (
            <div key={person.id} className={classes.dissent}>
              <p>
                <b>{person.name}</b> <OutcomeMark outcome={ballot} />
              </p>
              <blockquote className={list.quote}>{rationale}</blockquote>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
