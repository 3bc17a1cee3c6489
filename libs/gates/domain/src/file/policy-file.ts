import type { Money, Stage } from '@gatehouse/kernel';
import { flawsInPolicy } from '../policy/policy-flaws';
import type { Gate, MustMeet, PolicyRules, ShouldMeet, SignOffNeeded } from '../policy/policy.events';
import { tidied } from '../policy/tidied';
import { readPlaced } from './placed-json';
import {
  listIn,
  numberIn,
  onlyFields,
  optionalIn,
  textIn,
  within,
  yesOrNoIn,
  type Flaws,
  type Said,
} from './shape';

const format = 'gatehouse-policy/1';
export const longestPolicyFile = 500_000;

/** A policy as it is taken away in a file. What it was called and numbered is told, and not taken over. */
export const policyFile = (policy: {
  name: string;
  version: number;
  digest: string;
  rules: PolicyRules;
}): string => {
  const { name, version, digest, rules } = policy;
  return `${JSON.stringify({ format, name, version, digest, rules: tidied(rules) }, null, 2)}\n`;
};

/** Why a file is no policy: the path of what is wrong, its place, and a sentence. Lines and columns count from 1. */
export type FileFlaw = { path: string; line: number; column: number; sentence: string };

export type ReadPolicy = { ok: true; name: string; rules: PolicyRules } | { ok: false; flaw: FileFlaw };

/** Reads such a file back, and says where the first mistake is. */
export const readPolicyFile = (text: string): ReadPolicy => {
  if (text.length > longestPolicyFile)
    return flawed('', { path: '', at: 0, sentence: 'The file is too long for a policy.' });
  const read = readPlaced(text.replace(/^\uFEFF/u, ' '));
  if (!read.ok) return flawed(text, { path: '', at: read.at, sentence: read.message });
  const flaws: Flaws = [];
  const whole = onlyFields(flaws, { value: read.value, path: '' }, wholeFields);
  const stated = textIn(flaws, within(whole, 'format'));
  if (flaws.length === 0 && stated !== format)
    flaws.push({ path: 'format', message: `This file is “${stated}”; a policy is “${format}”.` });
  const name = textIn(flaws, within(whole, 'name'));
  const rules = rulesIn(flaws, within(whole, 'rules'));
  const flaw =
    flaws.at(0) ??
    flawsInPolicy(name, rules)
      .map(({ field, sentence }) => ({
        path: field === 'name' ? field : `rules.${field}`,
        message: sentence,
      }))
      .at(0);
  if (!flaw) return { ok: true, name, rules };
  return flawed(text, { path: flaw.path, at: startOf(read.starts, flaw.path), sentence: flaw.message });
};

const wholeFields = ['format', 'name', 'version', 'digest', 'rules'];

/** Of what is missing: where the thing begins that it is missing from. */
const startOf = (starts: ReadonlyMap<string, number>, path: string): number => {
  for (let way = path; way !== ''; way = way.slice(0, Math.max(0, way.lastIndexOf('.')))) {
    const start = starts.get(way);
    if (start !== undefined) return start;
  }
  return 0;
};

const flawed = (text: string, { path, at, sentence }: { path: string; at: number; sentence: string }) => {
  const before = text.slice(0, at).split('\n');
  const flaw = { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, sentence };
  return { ok: false, flaw } as const;
};

const rulesIn = (flaws: Flaws, said: Said): PolicyRules => ({
  gates: listIn(flaws, within(onlyFields(flaws, said, ['gates']), 'gates'), (one) => gateIn(flaws, one)),
});

const gateIn = (flaws: Flaws, said: Said): Gate => {
  onlyFields(flaws, said, gateFields);
  const text = (name: string) => textIn(flaws, within(said, name));
  return {
    ...{ gateId: text('gateId'), name: text('name') },
    // Whether they are stages is asked of every policy, wherever it comes from.
    ...{ from: text('from') as Stage, to: text('to') as Stage },
    mustMeet: listIn(flaws, within(said, 'mustMeet'), (one) => mustMeetIn(flaws, one)),
    shouldMeet: listIn(flaws, within(said, 'shouldMeet'), (one) => shouldMeetIn(flaws, one)),
    signOffs: listIn(flaws, within(said, 'signOffs'), (one) => signOffIn(flaws, one)),
    spendAuthority: optionalIn(within(said, 'spendAuthority'), (one) => moneyIn(flaws, one)),
    boardId: optionalIn(within(said, 'boardId'), (one) => textIn(flaws, one)),
    mayBeCircular: yesOrNoIn(flaws, within(said, 'mayBeCircular')),
  };
};

const gateFields = [
  ...['gateId', 'name', 'from', 'to', 'mustMeet', 'shouldMeet', 'signOffs'],
  ...['spendAuthority', 'boardId', 'mayBeCircular'],
];

const mustMeetIn = (flaws: Flaws, said: Said): MustMeet => {
  onlyFields(flaws, said, ['criterionId', 'sentence', 'expression', 'evidence']);
  return {
    criterionId: textIn(flaws, within(said, 'criterionId')),
    sentence: textIn(flaws, within(said, 'sentence')),
    expression: textIn(flaws, within(said, 'expression')),
    evidence: listIn(flaws, within(said, 'evidence'), (one) => ({
      kind: textIn(flaws, within(onlyFields(flaws, one, ['kind', 'freshDays']), 'kind')),
      freshDays: optionalIn(within(one, 'freshDays'), (days) => numberIn(flaws, days)),
    })),
  };
};

const shouldMeetIn = (flaws: Flaws, said: Said): ShouldMeet => {
  onlyFields(flaws, said, ['criterionId', 'sentence', 'weight', 'scale']);
  return {
    criterionId: textIn(flaws, within(said, 'criterionId')),
    sentence: textIn(flaws, within(said, 'sentence')),
    weight: numberIn(flaws, within(said, 'weight')),
    scale: numberIn(flaws, within(said, 'scale')),
  };
};

const signOffIn = (flaws: Flaws, said: Said): SignOffNeeded => {
  onlyFields(flaws, said, ['signOffId', 'name', 'role']);
  return {
    signOffId: textIn(flaws, within(said, 'signOffId')),
    name: textIn(flaws, within(said, 'name')),
    role: textIn(flaws, within(said, 'role')) as SignOffNeeded['role'], // asked of every policy, like the stages
  };
};

const moneyIn = (flaws: Flaws, said: Said): Money => {
  onlyFields(flaws, said, ['minor', 'currency']);
  return {
    minor: numberIn(flaws, within(said, 'minor')),
    currency: textIn(flaws, within(said, 'currency')),
  };
};
