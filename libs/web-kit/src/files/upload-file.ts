export type UploadedFile = { digest: string; name: string };

const notKept = 'The file could not be kept. Nothing is lost; choose it again in a moment.';

/** Sends a file to the store, which keeps it by its digest; throws a sentence where it does not. */
export const uploadFile = async (file: File): Promise<UploadedFile> => {
  const answer = await send(file);
  // A proxy in between may answer with something that is no JSON.
  const told = (await answer.json().catch(() => ({}))) as { digest?: string; detail?: string };
  if (!answer.ok || told.digest === undefined) throw new Error(told.detail ?? notKept);
  return { digest: told.digest, name: file.name };
};

const send = async (file: File): Promise<Response> => {
  try {
    return await fetch(`/api/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
  } catch {
    throw new Error(notKept);
  }
};
