/** Where a person was going when they were asked to sign in; never out of this product. */
export const wayBack = (wanted: string | null, origin: string): string => {
  if (wanted === null || !wanted.startsWith('/')) return '/';
  const address = URL.canParse(wanted, origin) ? new URL(wanted, origin) : null;
  if (address?.origin !== origin || address.pathname === '/sign-in') return '/';
  return address.pathname + address.search + address.hash;
};
