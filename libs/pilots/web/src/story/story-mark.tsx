import {
  Icon,
  IconActivity,
  IconCoin,
  IconFileText,
  IconGavel,
  IconPaperclip,
  IconRobot,
  IconShieldCheck,
  IconSignature,
  IconUser,
  type IconShape,
} from '@gatehouse/ui';
import classes from './story.module.css';

type Look = { icon: IconShape; tone: string };

const looks: Record<string, Look> = {
  decision: { icon: IconGavel, tone: 'accent' },
  people: { icon: IconUser, tone: 'go' },
  description: { icon: IconFileText, tone: 'plain' },
  measurement: { icon: IconActivity, tone: 'warn' },
  money: { icon: IconCoin, tone: 'go' },
  contract: { icon: IconSignature, tone: 'accent' },
  gate: { icon: IconShieldCheck, tone: 'accent' },
  evidence: { icon: IconPaperclip, tone: 'plain' },
};

const unknown: Look = { icon: IconFileText, tone: 'plain' };

/** Round for what a person did, square for what a machine did. */
export function StoryMark({ kind, isByMachine }: { kind: string; isByMachine: boolean }) {
  const look = looks[kind] ?? unknown;
  return (
    <span
      className={classes.mark}
      data-tone={isByMachine ? 'machine' : look.tone}
      data-by={isByMachine ? 'machine' : 'person'}
      title={isByMachine ? 'Recorded by a machine' : undefined}
    >
      <Icon of={isByMachine ? IconRobot : look.icon} size={12} />
    </span>
  );
}
