import type { UploadedFile } from './upload-file';

/** What became of an upload: the kept file, or why it was not kept. */
export type UploadAnswer = UploadedFile | { refusal: string };

export type Upload = { answer: Promise<UploadAnswer>; stop: () => void };

/** Sends a file to be kept by its digest, and tells how far it has come. Only XMLHttpRequest knows that. */
export const startUpload = (file: File, onProgress: (bytes: number) => void): Upload => {
  const request = new XMLHttpRequest();
  const answer = new Promise<UploadAnswer>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => resolve(answerOf(request, file.name)));
    request.addEventListener('error', () => resolve({ refusal: away }));
    request.addEventListener('abort', () => resolve({ refusal: stopped }));
  });
  request.open('POST', `/api/files?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { answer, stop: () => request.abort() };
};

const away = 'The server could not be reached. Nothing was kept; choose the file again in a moment.';
const stopped = 'The upload was stopped. Nothing was kept.';

const answerOf = (
  { status, responseText }: Pick<XMLHttpRequest, 'status' | 'responseText'>,
  name: string,
): UploadAnswer => {
  const { digest, detail } = parsed(responseText);
  if (status >= 200 && status < 300 && typeof digest === 'string') return { digest, name };
  if (typeof detail !== 'string') return { refusal: `The server answered ${status}. Try again in a moment.` };
  // The field is the file, which the sentence around it names already.
  const sentence = detail.replace(/^(file|name): /, '');
  return { refusal: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
};

/** A proxy in between may answer with something that is no JSON. */
const parsed = (body: string): { digest?: unknown; detail?: unknown } => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
