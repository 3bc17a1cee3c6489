import type { PolicyRules } from '@gatehouse/gates-domain';
import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';

/** SHA-256 (hex) of the rules as canonical JSON (RFC 8785). */
export const digestOf = (rules: PolicyRules): string => {
  const text = canonicalize(rules);
  if (text === undefined) throw new Error('These rules have no canonical form.');
  return hash('sha256', text);
};
