export type Page<Row> = { rows: readonly Row[]; total: number; hasNext: boolean; endCursor: string | null };

export type Loaded<Row> = { rows: readonly Row[]; total: number };

type Options<Row> = {
  fetchPage: (after: string | null, size: number) => Promise<Page<Row>>;
  onLoaded: (loaded: Loaded<Row>) => void;
  onFailed: (error: unknown) => void;
};

export type PageLoader = { reach: (index: number) => void; stop: () => void };

const usual = 200;
const farAhead = 500;
const readAhead = 60;

/** Fetches pages one after another, as far as somebody has scrolled and a little further. */
export const pageLoader = <Row extends { id: string }>(options: Options<Row>): PageLoader => {
  const { fetchPage, onLoaded, onFailed } = options;
  const progress = { wanted: 0, isBusy: false, isStopped: false };
  let read: Read<Row> = { rows: [], total: 0, after: null, isComplete: false };

  const isStopped = () => progress.isStopped;

  const run = async () => {
    while (!isStopped() && !read.isComplete && read.rows.length <= progress.wanted) {
      const ahead = progress.wanted - read.rows.length;
      const page = await fetchPage(read.after, ahead > farAhead ? farAhead : usual);
      if (isStopped()) return;
      read = joined(read, page);
      onLoaded({ rows: read.rows, total: read.total });
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
  return { reach, stop: () => (progress.isStopped = true) };
};

type Read<Row> = Loaded<Row> & { after: string | null; isComplete: boolean };

const joined = <Row extends { id: string }>(read: Read<Row>, page: Page<Row>): Read<Row> => {
  // Somebody may have moved a row from a later page to an earlier one between two fetches.
  const seen = new Set(read.rows.map(({ id }) => id));
  const rows = [...read.rows, ...page.rows.filter(({ id }) => !seen.has(id))];
  return {
    rows,
    total: page.hasNext ? Math.max(page.total, rows.length) : rows.length,
    after: page.endCursor,
    isComplete: !page.hasNext,
  };
};
