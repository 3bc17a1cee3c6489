import { code, person, quote, sentence, strong, type Sentence } from '@gatehouse/kernel';
import type { StoryKind, Told } from '../pilot-story';
import { clauseTitles } from './clause-fields';
import type { ClauseName } from './clauses';
import type { ContractEvent, ContractEventOf, DraftOrigin, Signature } from './contract.events';

/** Tells one event of a contract as the story of its pilot does; `by` is whoever recorded it. */
export const tellContract = (event: ContractEvent, by: string): Told => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: ContractEvent, by: string) => Told;
  return teller(event, by);
};

type Tellers = { [Type in ContractEvent['type']]: (event: ContractEventOf<Type>, by: string) => Told };

const tellers: Tellers = {
  ContractDrafted: ({ origin }, by) =>
    told(sentence`${person(by)} began a draft of the decision contract, ${originWords(origin)}.`),

  ClauseRevised: ({ clause }, by) =>
    told(sentence`${person(by)} revised the clause ${strong(clauseTitles[clause])} of the draft.`),

  ContractSubmitted: ({ version, change, changed, digest }, by) =>
    told(submittedSentence({ version, change, changed }, by), [['Digest, SHA-256', digest]]),

  ContractSigned: ({ person: signer, version, role, digest }) =>
    told(sentence`${person(signer)} ${strong(`signed version ${version}`)} as ${role}.`, [
      ['Digest, SHA-256', digest],
    ]),

  SignatureRefused: ({ person: signer, version, role, reason, digest }) =>
    told(
      sentence`${person(signer)} ${strong('refused to sign')} version ${String(version)} as ${role}. ${quote(reason)}`,
      [['Digest, SHA-256', digest]],
    ),

  ContractInForce: ({ version, signatures, digest }) =>
    told(
      sentence`Version ${String(version)} of the decision contract is ${strong('in force')}, signed by ${signers(signatures)}.`,
      [['Digest, SHA-256', digest]],
    ),

  ContractVoided: ({ version, replacedBy, changed, signatures, digest }) =>
    told(
      sentence`Version ${String(replacedBy)} ${strong('voided')} version ${String(version)} and ${signatureCount(signatures)} on it: ${titles(changed)} changed.`,
      [['Digest of what was voided, SHA-256', digest]],
    ),

  SignatureOverdue: ({ role, version, days, rule, submittedAt }) =>
    told(
      sentence`The signature of ${role} on version ${String(version)} has been waited for ${strong(`${days} days`)}, says the rule ${code(rule)}.`,
      [
        ['Rule', rule],
        ['Submitted', submittedAt],
      ],
    ),
};

const originWords = (origin: DraftOrigin): string => {
  switch (origin.kind) {
    case 'blank':
      return 'from a blank page';
    case 'version':
      return `from version ${origin.version}`;
    case 'contract':
      return `from version ${origin.version} of a contract that reached production`;
  }
};

const submittedSentence = (
  { version, change, changed }: Pick<ContractEventOf<'ContractSubmitted'>, 'version' | 'change' | 'changed'>,
  by: string,
): Sentence => {
  const submitted = strong(`submitted version ${version}`);
  if (change === 'first') return sentence`${person(by)} ${submitted} of the decision contract.`;
  if (change === 'wording')
    return sentence`${person(by)} ${submitted} of the decision contract; only wording changed, so what was signed stands.`;
  return sentence`${person(by)} ${submitted} of the decision contract, a material change of ${titles(changed)}.`;
};

const titles = (clauses: readonly ClauseName[]): string =>
  inWords(clauses.map((clause) => clauseTitles[clause].toLowerCase()));

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** `owner, sponsor and assurance`: the names are told where they signed. */
const signers = (signatures: readonly Signature[]): string => inWords(signatures.map(({ role }) => role));

const signatureCount = (signatures: readonly Signature[]): string =>
  signatures.length === 1 ? 'the one signature' : `the ${signatures.length} signatures`;

const kind: StoryKind = 'contract';

const told = (said: Sentence, why: readonly [string, string][] = []): Told => ({
  sentence: said,
  kind,
  why: why.map(([name, value]) => ({ name, value })),
});
