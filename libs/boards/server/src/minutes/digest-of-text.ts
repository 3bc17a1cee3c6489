import { hash } from 'node:crypto';

/** SHA-256 in hex; what the domain is lent to seal a text with. */
export const digestOfText = (text: string): string => hash('sha256', text);
