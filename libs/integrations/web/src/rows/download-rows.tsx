import { count, DownloadLink, IconDownload } from '@gatehouse/ui';

type Props = { importId: string; verdict: 'refused' | 'flagged'; total: number };

/** The rows as the file has them, each with its reason. */
export function DownloadRows({ importId, verdict, total }: Props) {
  if (total === 0) return null;
  return (
    <DownloadLink href={`/api/imports/${importId}/problems.csv?verdict=${verdict}`} icon={IconDownload}>
      {count(total)} {verdict} {total === 1 ? 'row' : 'rows'} as CSV
    </DownloadLink>
  );
}
