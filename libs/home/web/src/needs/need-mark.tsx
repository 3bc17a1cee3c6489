import {
  Icon,
  IconArrowsDiff,
  IconBan,
  IconCalendar,
  IconCircleCheck,
  IconCopy,
  IconFileText,
  IconFlag,
  IconGavel,
  IconHandStop,
  IconLock,
  IconMessage,
  IconPencil,
  IconPlayerPause,
  IconShieldCheck,
  IconSignature,
  IconUserCheck,
  IconUserPlus,
  IconUserQuestion,
  type IconShape,
} from '@gatehouse/ui';
import type { NeedKind } from '@gatehouse/web-kit';
import classes from './needs.module.css';

type Mark = { shape: IconShape; tone?: 'kill' | 'warn' };

const marks: Record<NeedKind, Mark> = {
  prohibited: { shape: IconBan, tone: 'kill' },
  emergency_stop: { shape: IconHandStop, tone: 'kill' },
  answer_offer: { shape: IconUserCheck },
  sign_contract: { shape: IconSignature },
  revise_contract: { shape: IconPencil },
  former_signature: { shape: IconSignature },
  hold: { shape: IconPlayerPause },
  offer_unanswered: { shape: IconUserQuestion, tone: 'warn' },
  owner_gone: { shape: IconUserQuestion, tone: 'warn' },
  orphaned: { shape: IconUserQuestion, tone: 'warn' },
  duplicate: { shape: IconCopy },
  write_contract: { shape: IconFileText },
  declare_conditions: { shape: IconArrowsDiff },
  close_differences: { shape: IconArrowsDiff },
  no_risk_tier: { shape: IconFlag },
  no_sponsor: { shape: IconUserPlus },
  take_seat: { shape: IconGavel, tone: 'warn' },
  cast_vote: { shape: IconGavel, tone: 'warn' },
  give_sign_off: { shape: IconShieldCheck },
  place_review: { shape: IconCalendar },
  freeze_pack: { shape: IconLock },
  read_pack: { shape: IconFileText },
  supply_evidence: { shape: IconFileText },
  seal_circular: { shape: IconLock },
  approve_minutes: { shape: IconSignature },
  confirm_vote: { shape: IconGavel },
  meet_condition: { shape: IconCircleCheck },
  do_action: { shape: IconCircleCheck },
  answer_question: { shape: IconMessage },
  draft_minutes: { shape: IconPencil },
  give_score: { shape: IconArrowsDiff },
};

export function NeedMark({ kind }: { kind: NeedKind }) {
  const { shape, tone } = marks[kind];
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon of={shape} size={14} />
    </span>
  );
}
