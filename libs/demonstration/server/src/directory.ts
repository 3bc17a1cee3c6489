import type { Invented } from './company/people';

/** What somebody is called, for the one erasable place where that is kept. */
export type DirectoryEntry = {
  person: string;
  name: string;
  title: string | null;
  email: string | null;
  unit: string | null;
};

/** Where names go; access keeps it. */
export type Directory = { keep(entry: DirectoryEntry): Promise<void> };

export const entryOf = ({ person, name, title, unit }: Invented): DirectoryEntry => ({
  ...{ person, name, title, unit },
  email: null,
});
