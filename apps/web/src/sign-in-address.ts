/** To the sign-in page, and back here afterwards; a full load, so that nothing of an earlier person stays in memory. */
export const goToSignIn = (): void => {
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  window.location.replace(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
};
