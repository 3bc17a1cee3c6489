import { useMediaQuery } from '@mantine/hooks';
import { ErrorState, Loading, Page } from '@gatehouse/ui';
import { useMoment, useStart } from '@gatehouse/web-kit';
import { lazy, Suspense, useState } from 'react';
import { ChosenBar } from '../chosen/chosen-bar';
import { useChosen, type Chosen } from '../chosen/use-chosen';
import { isEmpty } from '../filter/filter-fields';
import type { Question } from '../question/question';
import { useQuestion } from '../question/use-question';
import { useLiveRows } from '../rows/use-live-rows';
import { usePilotPages } from '../rows/use-pilot-pages';
import { PhoneList } from '../table/phone-list';
import { PortfolioTable } from '../table/portfolio-table';
import { useViews } from '../views/use-views';
import { ViewTabs } from '../views/view-tabs';
import { EmptyPortfolio, NoMatch } from './empty-portfolio';
import { PortfolioFoot } from './portfolio-foot';
import { PortfolioHead, PortfolioTools } from './portfolio-head';
import { News } from './news';
import classes from './page.module.css';

const PortfolioBoard = lazy(() => import('../board/portfolio-board'));
const RegisterPilot = lazy(() => import('../register/register-pilot'));

/** Every pilot there is, or those that a question leaves, as a table or as a board; at any instant. */
export function PortfolioPage() {
  const asked = useQuestion();
  const { question, change } = asked;
  const views = useViews(asked);
  const isPhone = useMediaQuery('(max-width: 47.49em)', false);
  const pages = usePilotPages(question.filter, question.sort);
  const live = useLiveRows(pages, question.filter);
  const chosen = useChosen(question.filter);
  const [isRegistering, setRegistering] = useState(false);
  const register = () => setRegistering(true);
  const { isPast } = useMoment();
  useStart((name) => name === 'register' && !isPast && register());
  const { loaded, error, reach, reload } = pages;

  const list = () => {
    if (!loaded)
      return error ? (
        <Failed error={error} onRetry={() => reload()} />
      ) : (
        <Loading label="Loading pilots" rows={20} />
      );
    if (loaded.total === 0 && isEmpty(question.filter)) return <EmptyPortfolio onRegister={register} />;
    if (loaded.total === 0) return <NoMatch question={question} onChange={(filter) => change({ filter })} />;
    if (question.view === 'board') return <PortfolioBoard filter={question.filter} />;
    if (isPhone) return <PhoneList loaded={loaded} reach={reach} tinted={live.tinted} chosen={chosen} />;
    return (
      <PortfolioTable
        question={question}
        loaded={loaded}
        reach={reach}
        tinted={live.tinted}
        chosen={chosen}
        onSort={(sort) => change({ sort })}
      />
    );
  };
  return (
    <Page title="Portfolio" crumbs={[{ label: 'Portfolio' }, { label: views.current.name }]} fills>
      <PortfolioHead onRegister={register} />
      <ViewTabs asked={asked} views={views} />
      <PortfolioTools question={question} onChange={change} />
      <News live={live} />
      <div className={classes.list}>
        <Suspense fallback={null}>{list()}</Suspense>
      </div>
      {loaded && loaded.total > 0 && (
        <Foot chosen={chosen} question={question} total={loaded.total} isPhone={isPhone} />
      )}
      {isRegistering && (
        <Suspense fallback={null}>
          <RegisterPilot onClose={() => setRegistering(false)} />
        </Suspense>
      )}
    </Page>
  );
}

type FootProps = { chosen: Chosen; question: Question; total: number; isPhone: boolean };

function Foot({ chosen, question, total, isPhone }: FootProps) {
  if (chosen.pilots.size > 0) return <ChosenBar chosen={chosen} question={question} total={total} />;
  return isPhone ? null : <PortfolioFoot shown={total} hasRows={question.view === 'table'} />;
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <ErrorState title="The portfolio could not be read" onRetry={onRetry}>
      {error.message}
    </ErrorState>
  );
}
