/** What people can be told of, and whether they are unless they say otherwise. */
export const noticeKinds = {
  offer: { label: 'Ownership or sponsorship comes to me', isOn: true },
  answer: { label: 'Somebody answers an offer of mine', isOn: true },
  people: { label: 'Ownership or sponsorship of a pilot of mine changes', isOn: true },
  safety: { label: 'An emergency stop, or lower autonomy, on a pilot of mine', isOn: true },
  course: { label: 'A pilot of mine is held, resumed, killed, retired or given a risk tier', isOn: true },
  contract: { label: 'Something happens to a decision contract that I sign', isOn: true },
  gate: { label: 'A gate review of a pilot of mine moves on', isOn: true },
  owed: { label: 'I owe a condition or an action, or its day has passed', isOn: true },
  meeting: {
    label: 'A board of mine is called, shown its pack, asked in writing or given its minutes',
    isOn: true,
  },
  escalation: { label: 'The clock says that something of mine has waited for too long', isOn: true },
  access: { label: 'My roles change, or I become somebody’s delegate', isOn: true },
  record: { label: 'Somebody adds a note or declares conditions on a pilot of mine', isOn: false },
} as const satisfies Record<string, { label: string; isOn: boolean }>;

export type NoticeKind = keyof typeof noticeKinds;
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeKinds, kind);
