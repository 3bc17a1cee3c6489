import { Confirm, Textarea, TextInput } from '@gatehouse/ui';
import { useCommand, useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Alike } from './alike';
import { registerPilot } from './register.query';

const blank = { name: '', purpose: '', unit: '', programme: '', tags: '' };
type Words = typeof blank;

/** Registers one pilot by hand and opens it. */
export default function RegisterPilot({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState<Words>(blank);
  const { run, isRunning, refusal } = useCommand(registerPilot);
  const me = useMe();
  const navigate = useNavigate();
  const isReady = [words.name, words.purpose, words.unit].every((text) => text.trim() !== '');

  const register = async () => {
    const outcome = await run({
      name: words.name.trim(),
      purpose: words.purpose.trim(),
      unit: words.unit.trim(),
      programme: words.programme.trim() || null,
      tags: tagsIn(words.tags),
    });
    if (outcome.accepted) void navigate(`/pilots/${outcome.id}`);
  };
  const field = (name: keyof Words) => ({
    value: words[name],
    onChange: ({ target }: { target: { value: string } }) => setWords({ ...words, [name]: target.value }),
    error: refusal?.field === name,
  });

  return (
    <Confirm
      title="Register a pilot"
      isOpen
      onClose={onClose}
      act="Register pilot"
      isReady={isReady}
      isBusy={isRunning}
      trouble={refusal && { title: refusal.reason }}
      recorded={
        isReady && (
          <RecordedWords
            person={me?.person.name ?? 'You'}
            name={words.name.trim()}
            unit={words.unit.trim()}
          />
        )
      }
      onConfirm={() => void register()}
    >
      <TextInput label="Name" size="xs" required data-autofocus maxLength={300} {...field('name')} />
      <Textarea
        label="Purpose"
        description="Whose work changes, and how."
        size="xs"
        required
        autosize
        minRows={3}
        {...field('purpose')}
      />
      <Alike name={words.name} purpose={words.purpose} />
      <TextInput label="Unit" size="xs" required {...field('unit')} />
      <TextInput label="Programme" size="xs" {...field('programme')} />
      <TextInput label="Tags" description="Separated by commas." size="xs" {...field('tags')} />
    </Confirm>
  );
}

function RecordedWords({ person, name, unit }: { person: string; name: string; unit: string }) {
  return (
    <>
      {person} registered {name} for {unit}. Nobody owns it until somebody accepts.
    </>
  );
}

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
