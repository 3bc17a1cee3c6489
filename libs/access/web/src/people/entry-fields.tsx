import { TextInput } from '@gatehouse/ui';

/** A directory entry as it is being written. */
export type EntryWords = { name: string; title: string; unit: string; email: string };

type Props = { words: EntryWords; onChange: (words: EntryWords) => void };

export function EntryFields({ words, onChange }: Props) {
  const field = (name: keyof EntryWords) => ({
    value: words[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...words, [name]: value }),
  });
  return (
    <>
      <TextInput label="Name" required data-autofocus {...field('name')} />
      <TextInput label="Title" description="What they do, in a few words." {...field('title')} />
      <TextInput label="Unit" description="Written as the pilots have it." {...field('unit')} />
      <TextInput
        label="Email"
        description="Only they and administrators read it."
        type="email"
        {...field('email')}
      />
    </>
  );
}

/** As commands take it: without blanks around, and nothing where nothing was written. */
export const entryInput = ({ name, title, unit, email }: EntryWords) => ({
  name: name.trim(),
  title: title.trim() || null,
  unit: unit.trim() || null,
  email: email.trim() || null,
});
