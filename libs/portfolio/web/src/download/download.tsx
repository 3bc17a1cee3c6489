import { IconDownload, MenuHeading, MenuItem, Popup } from '@gatehouse/ui';
import { useMoment, type MomentVariables } from '@gatehouse/web-kit';
import type { Question } from '../question/question';

/** What is on screen, as a file: the same pilots, order, columns and instant. */
export function Download({ question }: { question: Question }) {
  const { variables } = useMoment();
  return (
    <Popup trigger={{ label: 'Download', icon: IconDownload, hidesLabel: true }} align="end">
      {(close) => (
        <>
          <MenuHeading>What is on screen</MenuHeading>
          <MenuItem href={exportAddress('csv', question, variables)} onClick={close}>
            CSV, for a spreadsheet
          </MenuItem>
          <MenuItem href={exportAddress('json', question, variables)} onClick={close}>
            JSON, for a program
          </MenuItem>
        </>
      )}
    </Popup>
  );
}

export const exportAddress = (
  format: 'csv' | 'json',
  { filter, sort, columns }: Question,
  moment: MomentVariables,
): string => {
  const parameters = new URLSearchParams({
    format,
    filter: JSON.stringify(filter),
    sort: `${sort.by}:${sort.direction}`,
    columns: columns.join(),
  });
  for (const [name, value] of Object.entries(moment)) if (value) parameters.set(name, value);
  return `/api/export/pilots?${parameters}`;
};
