import {
  ButtonLink,
  count,
  Icon,
  IconAlertTriangle,
  IconFlag,
  IconShieldCheck,
  IconUserQuestion,
  Loading,
  type IconShape,
} from '@gatehouse/ui';
import { graphql } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import classes from './result.module.css';

const needsQuery = graphql(`
  query ImportNeeds($imports: [ID!]) {
    portfolioSummary(filter: { importId: $imports }) {
      total
      orphaned
      byRiskTier {
        riskTier
        count
      }
    }
  }
`);

type Props = { importId: string; flagged: number };

/** What the pilots of this import lack, each with the list of those that lack it. */
export function NextSteps({ importId, flagged }: Props) {
  const { data, error } = useQuery(needsQuery, { variables: { imports: [importId] } });
  if (error) return null;
  if (!data) return <Loading label="Counting what the portfolio needs" rows={3} rowHeight={56} />;
  const { orphaned, byRiskTier } = data.portfolioSummary;
  const tierCount = (tier: string | null) =>
    byRiskTier.find(({ riskTier }) => (riskTier ?? null) === tier)?.count ?? 0;
  const list = `/portfolio?importId=${importId}`;
  const needs: Need[] = [
    {
      icon: IconUserQuestion,
      number: orphaned,
      title: orphaned === 1 ? 'pilot is orphaned' : 'pilots are orphaned',
      words: 'Nobody has accepted them; offer ownership on each pilot’s page',
      to: `${list}&ownership=unoffered&ownership=offered`,
    },
    {
      icon: IconShieldCheck,
      number: tierCount(null),
      title: 'have no risk tier',
      words: 'The programme office or assurance assigns one, with its basis',
      to: `${list}&hasRiskTier=false`,
    },
    {
      icon: IconAlertTriangle,
      number: tierCount('high'),
      title: 'are of high risk',
      words: 'The file calls them high-impact',
      to: `${list}&riskTier=high`,
    },
    {
      icon: IconFlag,
      number: flagged,
      title: 'rows are flagged',
      words: 'They were not refused; see below what is odd about them',
    },
  ].filter(({ number }) => number > 0);
  if (needs.length === 0) return null;
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">What the portfolio needs now</h2>
      <ul className={classes.needs}>
        {needs.map((need) => (
          <NeedRow key={need.title} need={need} />
        ))}
      </ul>
    </section>
  );
}

type Need = { icon: IconShape; number: number; title: string; words: string; to?: string };

function NeedRow({ need: { icon, number, title, words, to } }: { need: Need }) {
  return (
    <li>
      <Icon of={icon} />
      <div>
        <b>
          {count(number)} {title}
        </b>
        <span>{words}</span>
      </div>
      {to && (
        <ButtonLink size="small" to={to} aria-label={`See the list: ${count(number)} ${title}`}>
          See the list
        </ButtonLink>
      )}
    </li>
  );
}
