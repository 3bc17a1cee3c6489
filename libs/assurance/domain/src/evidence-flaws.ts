import { reject, type Day, type Refusal } from '@gatehouse/kernel';
import type { EvidenceRefusal } from './evidence.commands';
import type { EvidenceObject } from './evidence.events';

type Flaw = Refusal<EvidenceRefusal> | null;

export const longestTitle = 200;
export const longestLink = 2_000;
export const longestFileName = 255;

export const tidyTitle = (title: string): string => title.trim().replace(/\s+/g, ' ');

export const tidyObject = (object: EvidenceObject | null): EvidenceObject | null => {
  if (object === null || object.at === 'store') return object;
  return { ...object, url: object.url.trim(), digest: object.digest?.trim().toLowerCase() || null };
};

export const flawInTitle = (title: string): Flaw => {
  const { length } = tidyTitle(title);
  if (length === 0) return reject('title-missing', 'Say what it is, so that others find it.', 'title');
  return length > longestTitle
    ? reject(
        'title-too-long',
        `The title has ${length} characters; the limit is ${longestTitle}. Shorten it.`,
        'title',
      )
    : null;
};

export const flawInObject = (object: EvidenceObject | null): Flaw => {
  if (object === null) return reject('object-missing', 'Upload a file, or give a link.', 'upload');
  return object.at === 'store' ? flawInName(object.name) : flawInLink(object);
};

export const flawInDates = ({
  datedOn,
  expiresOn,
  today,
}: {
  datedOn: Day;
  expiresOn: Day | null;
  today: Day;
}): Flaw => {
  if (datedOn > today)
    return reject(
      'dated-in-the-future',
      `It is dated ${datedOn}, which has not come yet. Give the day that it speaks of.`,
      'datedOn',
    );
  return expiresOn !== null && expiresOn < datedOn
    ? reject(
        'expires-before-its-date',
        `It would run out on ${expiresOn}, before the day that it speaks of. Give a later day, or none.`,
        'expiresOn',
      )
    : null;
};

const flawInName = (name: string): Flaw => {
  if (name.trim() === '') return reject('file-name-missing', 'Say what the file was called.', 'fileName');
  return name.length > longestFileName
    ? reject(
        'file-name-too-long',
        `The name of the file has ${name.length} characters; the limit is ${longestFileName}.`,
        'fileName',
      )
    : null;
};

const flawInLink = ({ url, digest }: Extract<EvidenceObject, { at: 'link' }>): Flaw => {
  const address = url.trim();
  if (address.length > longestLink)
    return reject(
      'link-too-long',
      `The link has ${address.length} characters; the limit is ${longestLink}. Upload the file instead.`,
      'link',
    );
  if (!isWebAddress(address))
    return reject(
      'link-malformed',
      'Give the whole address, beginning with https:// or http://, without a name and password in it.',
      'link',
    );
  return digest !== null && !/^[0-9a-f]{64}$/i.test(digest.trim()) && digest.trim() !== ''
    ? reject('digest-malformed', 'A digest is SHA-256 in hex: 64 digits from 0 to f.', 'linkDigest')
    : null;
};

const isWebAddress = (address: string): boolean => {
  if (/\s/.test(address) || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { username, password, hostname } = new URL(address);
  return username === '' && password === '' && hostname !== '';
};
