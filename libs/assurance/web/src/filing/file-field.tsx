import { bytes, Button, Icon, IconFileUpload, Note, Progress } from '@gatehouse/ui';
import { startUpload, type Upload, type UploadedFile } from '@gatehouse/web-kit';
import { useRef, useState, type DragEvent } from 'react';
import classes from './filing.module.css';

type Props = { file: UploadedFile | null; onChange: (file: UploadedFile | null) => void };
type Sending = { file: File; sent: number; upload: Upload };

/** Takes a file by drop or by choice, sends it at once, and shows how far it has come. */
export function FileField({ file, onChange }: Props) {
  const { sending, refusal, send } = useSending(onChange);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return (
    <div className={classes.field}>
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
            <Icon of={IconFileUpload} size={20} />
            <p>
              <b>{file ? file.name : 'Drop a file here'}</b>
              <span>{file ? 'Kept by its digest; not filed yet.' : kinds}</span>
            </p>
            <Button size="small" onClick={() => input.current?.click()}>
              {file ? 'Choose another' : 'Choose a file'}
            </Button>
          </>
        )}
        <input
          ref={input}
          className={classes.input}
          type="file"
          aria-label="File"
          accept={accepted}
          tabIndex={-1}
          onChange={(event) => {
            send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {refusal && (
        <Note tone="warn" role="alert" title="This file was not taken.">
          {refusal}
        </Note>
      )}
    </div>
  );
}

function Uploading({ file, sent, upload }: Sending) {
  return (
    <div className={classes.uploading} aria-live="polite">
      <p>
        <b>{file.name}</b>
      </p>
      <Progress
        label={`Sending ${file.name}`}
        done={sent}
        total={file.size}
        words={`${bytes(sent)} of ${bytes(file.size)}`}
      />
      <Button size="small" onClick={upload.stop}>
        Stop the upload
      </Button>
    </div>
  );
}

function useSending(onChange: Props['onChange']) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = (files: readonly File[]) => {
    const [file] = files;
    if (!file || sending) return;
    const obstacle = obstacleTo(files);
    setRefusal(obstacle);
    if (obstacle === null) void sendOne(file);
  };
  const sendOne = async (file: File) => {
    onChange(null);
    const upload = startUpload(file, (sent) => setSending((now) => now && { ...now, sent }));
    setSending({ file, sent: 0, upload });
    const answer = await upload.answer;
    setSending(null);
    if ('refusal' in answer) setRefusal(answer.refusal);
    else onChange(answer);
  };
  return { sending, refusal, send };
}

/** What would be refused is not sent first. */
const obstacleTo = (files: readonly File[]): string | null => {
  const [file] = files;
  if (files.length > 1) return `These are ${files.length} files. File each as evidence of its own.`;
  if (file?.size === 0) return `“${file.name}” is empty. Choose another one.`;
  if ((file?.size ?? 0) > largest) return 'It is larger than 50 MB. Put it elsewhere and give the link.';
  return null;
};

const largest = 50 * 1_048_576;
const kinds = 'PDF, PNG, JPEG, TXT, CSV, JSON, DOCX, XLSX or PPTX; up to 50 MB.';
const accepted = '.pdf,.png,.jpg,.jpeg,.txt,.csv,.json,.docx,.xlsx,.pptx';
