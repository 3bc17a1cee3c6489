import { Button, Note, occurred, PersonName, Tag, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import classes from './review.module.css';
import { mayDo, type ShownRequest, type ShownReview } from './shown-review';

type Props = { review: ShownReview; onSupply: (request: ShownRequest) => void };

/** What assessors asked for beyond what was bound, and whether that was met already when they did. */
export function EvidenceRequests({ review, onSupply }: Props) {
  const { evidenceRequests: requests } = review;
  if (requests.length === 0) return null;
  return (
    <section className={classes.block} aria-labelledby="asked">
      <h2 id="asked">More evidence asked for</h2>
      <OneMoreTest requests={requests} />
      <ul className={classes.rows}>
        {requests.map((request) => (
          <Request key={request.requestId} {...{ review, request, onSupply }} />
        ))}
      </ul>
    </section>
  );
}

function Request({ review, request, onSupply }: Props & { request: ShownRequest }) {
  const { keep } = useMoment();
  const { requestId, criterion, question, by, at, wasMet, metSince, answer, evidence } = request;
  return (
    <li className={classes.request}>
      <div className={classes.sentence}>
        <q className={classes.serif}>{question}</q>
        <small>
          on {criterion}{' '}
          {wasMet && metSince && (
            <Tag tone="warn">
              already met since <When at={metSince} show={occurred} />
            </Tag>
          )}
        </small>
        {answer && (
          <span>
            {evidence && <Link to={keep(`/evidence/${evidence.id}`)}>{evidence.title}</Link>}{' '}
            <q className={classes.serif}>{answer}</q>
          </span>
        )}
      </div>
      <span className={classes.evidence}>
        <PersonName {...by} /> <When at={at} show={occurred} />
      </span>
      <span className={classes.acts}>
        {mayDo(review, 'SupplyEvidence', requestId) && (
          <Button size="small" onClick={() => onSupply(request)}>
            Supply it
          </Button>
        )}
        {request.answeredAt && <Tag tone="go">answered</Tag>}
      </span>
    </li>
  );
}

/** The same person asks again for what was met: it costs days, and the board should see it. */
function OneMoreTest({ requests }: { requests: readonly ShownRequest[] }) {
  const needless = requests.filter(({ wasMet }) => wasMet);
  const [first] = needless;
  if (!first?.metSince) return null;
  const many = needless.length === 1 ? 'once' : needless.length === 2 ? 'twice' : `${needless.length} times`;
  return (
    <Note tone="warn" title="One more test.">
      Evidence was asked for {many} on what was met already, first since{' '}
      <When at={first.metSince} show={occurred} />.
    </Note>
  );
}
