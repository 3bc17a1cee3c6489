import { MoneyField, NativeSelect, Textarea } from '@gatehouse/ui';
import { killReasonWords, wireKillReasons } from '@gatehouse/web-kit';
import type { TypedDemands } from './demands';

type Props = { typed: TypedDemands; change: (part: Partial<TypedDemands>) => void };

/** What a kill leaves behind: its reason, what was seen, what it taught, what it frees. */
export function KillFields({ typed, change }: Props) {
  return (
    <>
      <NativeSelect
        label="Reason"
        value={typed.killReason ?? ''}
        data={[
          { value: '', label: 'Choose what was decisive' },
          ...wireKillReasons.map((value) => ({ value, label: killReasonWords[value] })),
        ]}
        onChange={(event) =>
          change({ killReason: wireKillReasons.find((value) => value === event.currentTarget.value) ?? null })
        }
      />
      <Textarea
        label="What was seen"
        resize="vertical"
        rows={2}
        value={typed.because}
        onChange={(event) => change({ because: event.currentTarget.value })}
      />
      <Textarea
        label="Lessons"
        description="What the next pilot should know before it begins."
        resize="vertical"
        rows={2}
        value={typed.lessons}
        onChange={(event) => change({ lessons: event.currentTarget.value })}
      />
      <MoneyField
        label="Money freed in the next twelve months"
        typed={typed.freed}
        onChange={(freed) => change({ freed })}
      />
    </>
  );
}
