/** RFC 9457: what went wrong, for programs (`type`, `status`) and people (`detail`). */
export type Problem = { type: string; title: string; status: number; detail: string; field?: string };

export const problem = (status: number, detail: string, field?: string): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Error',
  status,
  detail,
  ...(field !== undefined && { field }),
});

export const problemType = 'application/problem+json';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
