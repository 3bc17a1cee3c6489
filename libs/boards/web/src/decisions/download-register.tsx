import { useApolloClient } from '@apollo/client/react';
import { Button, IconDownload, IconPrinter } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { ListedDecision } from './decisions.query';
import { registerCsv } from './register-csv';
import type { RegisterQuestion } from './register-question';
import { fetchDecisions } from './use-decision-pages';

const pageSize = 500;

/** What answers to the question, all of it, as a file; or the sheet of what is in sight. */
export function DownloadRegister({ question }: { question: RegisterQuestion }) {
  const client = useApolloClient();
  const { variables } = useMoment();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const download = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const rows: ListedDecision[] = [];
      let after: string | null = null;
      do {
        const page = await fetchDecisions(client, { ...question, ...variables }, { first: pageSize, after });
        rows.push(...page.rows);
        after = page.hasNext ? page.endCursor : null;
      } while (after !== null);
      keep(registerCsv(rows));
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {hasFailed && <span role="alert">The file could not be made. Try again in a moment.</span>}
      <Button icon={IconPrinter} onClick={() => window.print()}>
        Print
      </Button>
      <Button icon={IconDownload} isBusy={isBusy} onClick={() => void download()}>
        Download
      </Button>
    </>
  );
}

const keep = (csv: string): void => {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'decisions.csv' });
  link.click();
  URL.revokeObjectURL(address);
};
