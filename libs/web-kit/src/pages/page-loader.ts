export type FetchedPage<Row> = {
  rows: readonly Row[];
  total: number;
  /** Where the log stood; empty where the list does not tell. */
  position: string;
  hasNext: boolean;
  endCursor: string | null;
};

/** `position`: what all the rows rest on at least, so where the first page was read. */
export type Loaded<Row> = { rows: readonly Row[]; total: number; position: string };

type Options<Row> = {
  fetchPage: (after: string | null, size: number) => Promise<FetchedPage<Row>>;
  onLoaded: (loaded: Loaded<Row>) => void;
  onFailed: (error: unknown) => void;
};

export type PageLoader<Row> = {
  reach: (index: number) => void;
  /** Puts these rows in the place of those with their ids. */
  replace: (rows: readonly Row[]) => void;
  stop: () => void;
};

const usual = 200;
const farAhead = 500;
const readAhead = 60;

/** Fetches pages one after another, as far as somebody has scrolled and a little further. */
export const pageLoader = <Row extends { id: string }>(options: Options<Row>): PageLoader<Row> => {
  const { fetchPage, onLoaded, onFailed } = options;
  const progress = { wanted: 0, isBusy: false, isStopped: false };
  let read: Read<Row> = { rows: [], total: 0, position: '', after: null, isComplete: false };

  const isStopped = () => progress.isStopped;
  const take = (next: Read<Row>) => {
    read = next;
    onLoaded({ rows: read.rows, total: read.total, position: read.position });
  };

  const run = async () => {
    while (!isStopped() && !read.isComplete && read.rows.length <= progress.wanted) {
      const ahead = progress.wanted - read.rows.length;
      const page = await fetchPage(read.after, ahead > farAhead ? farAhead : usual);
      if (isStopped()) return;
      take(joined(read, page));
    }
  };
  const reach = (index: number) => {
    progress.wanted = Math.max(progress.wanted, index + readAhead);
    if (progress.isBusy) return;
    progress.isBusy = true;
    run()
      .catch((error: unknown) => !isStopped() && onFailed(error))
      .finally(() => (progress.isBusy = false));
  };
  const replace = (rows: readonly Row[]) => {
    const next = new Map(rows.map((row) => [row.id, row]));
    if (!isStopped() && read.rows.some(({ id }) => next.has(id)))
      take({ ...read, rows: read.rows.map((row) => next.get(row.id) ?? row) });
  };
  return { reach, replace, stop: () => (progress.isStopped = true) };
};

type Read<Row> = Loaded<Row> & { after: string | null; isComplete: boolean };

const joined = <Row extends { id: string }>(read: Read<Row>, page: FetchedPage<Row>): Read<Row> => {
  // Somebody may have moved a row from a later page to an earlier one between two fetches.
  const seen = new Set(read.rows.map(({ id }) => id));
  const rows = [...read.rows, ...page.rows.filter(({ id }) => !seen.has(id))];
  return {
    rows,
    total: page.hasNext ? Math.max(page.total, rows.length) : rows.length,
    position: read.position || page.position,
    after: page.endCursor,
    isComplete: !page.hasNext,
  };
};
