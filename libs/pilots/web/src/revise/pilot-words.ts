/** The words of a pilot, as a form holds them. */
export type PilotWords = { name: string; purpose: string; unit: string; programme: string; tags: string[] };

type Described = {
  name: string;
  purpose: string;
  unit: string;
  programme?: string | null | undefined;
  tags: readonly string[];
};

export const wordsOf = ({ name, purpose, unit, programme, tags }: Described): PilotWords => ({
  name,
  purpose,
  unit,
  programme: programme ?? '',
  tags: [...tags],
});

export type WordChange = { field: string; was: string; is: string };

/** What of the words differs, field by field. */
export const changedWords = (was: PilotWords, is: PilotWords): WordChange[] =>
  [
    { field: 'Name', was: was.name, is: is.name },
    { field: 'Purpose', was: was.purpose, is: is.purpose },
    { field: 'Unit', was: was.unit, is: is.unit },
    { field: 'Programme', was: was.programme, is: is.programme },
    { field: 'Tags', was: was.tags.join(', '), is: is.tags.join(', ') },
  ].filter((field) => field.was !== field.is);
