/** What became of an upload: the file's digest, or why it was not taken. */
export type UploadAnswer = { id: string } | { refusal: string };

type Upload = { answer: Promise<UploadAnswer>; stop: () => void };

// Only XMLHttpRequest tells how much of a body has been sent.
export const upload = (file: File, onProgress: (bytes: number) => void): Upload => {
  const request = new XMLHttpRequest();
  const answer = new Promise<UploadAnswer>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve({ refusal: awayWords }));
    request.addEventListener('abort', () =>
      resolve({ refusal: 'The upload was stopped. Nothing was kept.' }),
    );
  });
  request.open('POST', `/api/imports/files?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { answer, stop: () => request.abort() };
};

export const answerOf = (status: number, body: string): UploadAnswer => {
  const answer = parsed(body);
  if (status >= 200 && status < 300 && typeof answer['id'] === 'string') return { id: answer['id'] };
  return { refusal: detailIn(answer) ?? `The server answered ${status}. Try again in a moment.` };
};

// The field is the file, which the sentence around it names already.
const detailIn = ({ detail }: Record<string, unknown>): string | null =>
  typeof detail === 'string' ? detail.replace(/^file: /, '') : null;

const awayWords = 'The server could not be reached. Nothing was kept; choose the file again in a moment.';

const parsed = (body: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};
