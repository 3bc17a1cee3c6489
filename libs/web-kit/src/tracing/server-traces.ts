/** Whether the server traces commands, as its answers say; then it wants to know what people saw of them. */
export const serverTraces = { isSo: false };

/** The browser's own `fetch`, with an ear for that. */
export const hearingFetch: typeof fetch = async (...asked) => {
  const response = await fetch(...asked);
  serverTraces.isSo = response.headers.has('gatehouse-traces');
  return response;
};
