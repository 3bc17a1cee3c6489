import { TabLinks } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import type { AskedQuestion } from '../question/use-question';
import { SaveView } from './save-view';
import { useViewCounts } from './use-view-counts';
import type { Views } from './use-views';

type Props = { asked: AskedQuestion; views: Views };

/** The views everybody has, then those that people saved, each with how many pilots it holds. */
export function ViewTabs({ asked, views: { all, current, reload } }: Props) {
  const { isPast } = useMoment();
  const counts = useViewCounts(all.map(({ question }) => question.filter));
  const tabs = all.map((view, index) => ({
    label: view.name,
    to: asked.linkTo(view.question, view.saved?.id ?? null),
    isCurrent: view === current,
    count: counts[index],
  }));
  return (
    <TabLinks label="Views" tabs={tabs}>
      {!isPast && <SaveView asked={asked} current={current.saved} onSaved={reload} />}
    </TabLinks>
  );
}
