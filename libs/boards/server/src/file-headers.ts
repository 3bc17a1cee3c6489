/**
 * The headers of a file that is handed on: saved under its name and never shown as a page of this server's, whatever
 * is in it; kept by nobody on the way, as another person may not be shown it.
 */
export const fileHeaders = ({
  name,
  mediaType,
}: {
  name: string;
  mediaType: string;
}): Record<string, string> => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
});

/** For programs that know no other letters. */
const plainName = (name: string): string => name.replaceAll(/[^\w. -]/g, '_');

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
