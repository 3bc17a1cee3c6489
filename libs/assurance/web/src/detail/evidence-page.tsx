import { evidenceKindWords, evidencePurpose } from '@gatehouse/assurance-domain';
import {
  bytes,
  day,
  ButtonLink,
  Digest,
  DownloadLink,
  EmptyState,
  ErrorState,
  Fact,
  Facts,
  Icon,
  IconDownload,
  IconExternalLink,
  IconSearch,
  instant,
  Loading,
  Page,
  PageHeader,
  PersonName,
  PrintFoot,
  When,
} from '@gatehouse/ui';
import { graphql, useMoment } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { EvidenceState } from '../evidence/evidence-state';
import { pilotEvidenceQuery, type ShownEvidence } from '../evidence/evidence.query';
import { kindOf } from '../evidence/wire-kind';
import { useFreshEvidence } from '../evidence/use-fresh-evidence';
import { BoundBy } from './bound-by';
import { Chain } from './chain';
import classes from './detail.module.css';
import { Newer } from './newer';

const evidenceQuery = graphql(`
  query EvidencePage($id: ID!, $asOf: DateTime, $known: Known, $atPosition: Position) {
    evidence(id: $id, asOf: $asOf, known: $known, atPosition: $atPosition) {
      id
      pilotId
      kind
      title
      state
      datedOn
      expiresOn
      digest
      address
      isLink
      fileName
      mediaType
      bytes
      filedBy {
        id
        name
        initials
      }
      filedAt
      position
      supersedes
      supersededBy
    }
  }
`);

/** One piece of evidence: where it lies, what proves that it is unchanged, and what took its place. */
export function EvidencePage() {
  const { id = '' } = useParams();
  const { variables, isPast, keep } = useMoment();
  const { data, previousData, error, refetch } = useQuery(evidenceQuery, { variables: { id, ...variables } });
  const shown = data ?? (previousData?.evidence?.id === id ? previousData : undefined);
  if (error && !shown)
    return (
      <Page title="Evidence">
        <ErrorState title="This evidence could not be read" onRetry={() => void refetch()} />
      </Page>
    );
  if (!shown)
    return (
      <Page title="Evidence">
        <Loading label="Reading the evidence" rows={6} rowHeight={44} />
      </Page>
    );
  if (!shown.evidence)
    return (
      <Page title="No such evidence">
        <EmptyState
          title={isPast ? 'This evidence was not there yet' : 'No evidence has this id'}
          icon={IconSearch}
          actions={<ButtonLink to={keep('/portfolio')}>Open the portfolio</ButtonLink>}
        >
          {isPast
            ? 'At the instant you are reading, nobody had filed it. Return to now to see it.'
            : 'The address may be incomplete. Evidence is found with its pilot, or by its title.'}
        </EmptyState>
      </Page>
    );
  return <EvidenceScreen key={id} evidence={shown.evidence} />;
}

function EvidenceScreen({ evidence }: { evidence: ShownEvidence }) {
  const { variables, keep } = useMoment();
  const { data, refetch } = useQuery(pilotEvidenceQuery, {
    variables: { id: evidence.pilotId, ...variables },
  });
  const pilot = data?.pilot ?? null;
  useFreshEvidence(evidence.pilotId);
  const kind = kindOf(evidence.kind);
  return (
    <Page title={evidence.title} crumbs={crumbsOf(evidence, pilot?.name, keep)}>
      <PageHeader
        title={evidence.title}
        lead={evidencePurpose[kind]}
        actions={
          <>
            <Newer evidence={evidence} pilot={pilot} onRecorded={(at) => void refetch({ atLeast: at })} />
            <WayToIt evidence={evidence} />
          </>
        }
      />
      <Facts>
        <Fact name="State">
          <EvidenceState {...evidence} />
        </Fact>
        <Fact name="Kind">{evidenceKindWords(kind)}</Fact>
        <Fact name="Speaks of">{day(evidence.datedOn)}</Fact>
        <Fact name="Filed by">
          <PersonName {...evidence.filedBy} />
        </Fact>
        <Fact name="Filed">
          <When at={evidence.filedAt} show={instant} />
        </Fact>
      </Facts>
      <section className={classes.block} aria-labelledby="proof">
        <h2 id="proof">What proves that it is unchanged</h2>
        <Proof evidence={evidence} />
      </section>
      <Chain id={evidence.id} evidence={pilot?.evidence ?? []} />
      <BoundBy evidence={evidence} />
      {evidence.digest && <PrintFoot sealed={{ name: evidence.title, digest: evidence.digest }} />}
    </Page>
  );
}

const crumbsOf = (
  { pilotId, title }: ShownEvidence,
  pilotName: string | undefined,
  keep: (address: string) => string,
) => [
  { label: 'Portfolio', to: keep('/portfolio') },
  { label: pilotName ?? 'The pilot', to: keep(`/pilots/${pilotId}`) },
  { label: 'Evidence', to: keep(`/pilots/${pilotId}/evidence`) },
  { label: title },
];

function WayToIt({ evidence: { isLink, address } }: { evidence: ShownEvidence }) {
  if (!isLink)
    return (
      <DownloadLink href={address} icon={IconDownload}>
        Download the file
      </DownloadLink>
    );
  return (
    <a className={classes.out} href={address} target="_blank" rel="noreferrer noopener">
      <Icon of={IconExternalLink} size={14} />
      Open where it lies
    </a>
  );
}

function Proof({ evidence }: { evidence: ShownEvidence }) {
  const { digest, isLink, fileName, mediaType, bytes: size, address } = evidence;
  return (
    <dl className={classes.proof}>
      <div>
        <dt>SHA-256</dt>
        <dd>
          {digest ? <Digest of={digest} isWhole /> : 'Nobody said one: what lies there may change unnoticed.'}
        </dd>
      </div>
      <div>
        <dt>{isLink ? 'Lies at' : 'File'}</dt>
        <dd>{isLink ? address : `${fileName}, ${bytes(size ?? 0)}, ${mediaType}`}</dd>
      </div>
      {!isLink && (
        <div>
          <dt>Kept</dt>
          <dd>
            Under its digest. It is read and compared before each download; a changed file is not handed out.
          </dd>
        </div>
      )}
    </dl>
  );
}
