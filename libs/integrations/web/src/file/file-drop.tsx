import { bytes, Button, Icon, IconFileUpload, Note, Progress } from '@gatehouse/ui';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import classes from './file.module.css';
import { upload } from './upload';

type Sending = { file: File; sent: number; stop: () => void };

/** Takes a file by drop or by choice, and shows how far it has come. */
export function FileDrop() {
  const { sending, refusal, send } = useUpload();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <Uploading {...sending} />
        ) : (
          <>
            <Icon of={IconFileUpload} size={24} />
            <p>
              <b>Drop a CSV file here</b>
              <span>Commas, semicolons or tabs; UTF-8, UTF-16 or Windows text; up to 512 MB.</span>
            </p>
            <Button tone="solid" onClick={() => input.current?.click()}>
              Choose a file
            </Button>
          </>
        )}
        <input
          ref={input}
          className={classes.input}
          type="file"
          aria-label="Inventory file"
          accept=".csv,.tsv,.txt,text/csv"
          tabIndex={-1}
          onChange={(event) => {
            send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {refusal && (
        <Note tone="kill" role="alert" title="This file was not taken.">
          {refusal}
        </Note>
      )}
    </>
  );
}

function Uploading({ file, sent, stop }: Sending) {
  return (
    <div className={classes.uploading} aria-live="polite">
      <p>
        <b>{file.name}</b>
        <span>{sent < file.size ? 'Sending the file' : 'Reading the file from end to end'}</span>
      </p>
      <Progress
        label={`Sending ${file.name}`}
        done={sent}
        total={file.size}
        words={`${bytes(sent)} of ${bytes(file.size)}`}
      />
      <Button size="small" onClick={stop}>
        Stop the upload
      </Button>
    </div>
  );
}

function useUpload() {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const navigate = useNavigate();

  const send = (files: readonly File[]) => {
    const [file] = files;
    if (!file || sending) return;
    const obstacle = obstacleTo(files);
    setRefusal(obstacle);
    if (obstacle === null) void sendOne(file);
  };
  const sendOne = async (file: File) => {
    const running = upload(file, (sent) => setSending((now) => now && { ...now, sent }));
    setSending({ file, sent: 0, stop: running.stop });
    const answer = await running.answer;
    setSending(null);
    if ('refusal' in answer) setRefusal(answer.refusal);
    else await navigate(`/import/${answer.id}/map`);
  };
  return { sending, refusal, send };
}

const obstacleTo = (files: readonly File[]): string | null => {
  if (files.length > 1) return `These are ${files.length} files. Bring them one at a time, the oldest first.`;
  const [file] = files;
  if (file?.size === 0) return `“${file.name}” is empty. Choose the file with the rows in it.`;
  return null;
};
