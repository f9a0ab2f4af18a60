/** What may be attached: documents that people open on any computer. Nothing that runs. */
const KINDS: readonly {
  readonly extension: string;
  readonly mediaType: string;
  readonly words: string;
  /** First bytes as Latin-1 text; null for plain text, which has none. */
  readonly start: string | null;
}[] = [
  { extension: 'pdf', mediaType: 'application/pdf', words: 'a PDF', start: '%PDF' },
  { extension: 'png', mediaType: 'image/png', words: 'a PNG picture', start: '\x89PNG' },
  { extension: 'jpg', mediaType: 'image/jpeg', words: 'a JPEG picture', start: '\xff\xd8\xff' },
  { extension: 'jpeg', mediaType: 'image/jpeg', words: 'a JPEG picture', start: '\xff\xd8\xff' },
  {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'a Word document',
    start: 'PK\x03\x04',
  },
  {
    extension: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    words: 'a PowerPoint presentation',
    start: 'PK\x03\x04',
  },
  { extension: 'txt', mediaType: 'text/plain', words: 'a text file', start: null },
];

export type FileVerdict =
  | { readonly kind: 'accepted'; readonly mediaType: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Whether a file may be attached, judged by its name and by what it really starts with. */
export function judgeFile(fileName: string, bytes: Uint8Array): FileVerdict {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const kind = KINDS.find(one => one.extension === extension);
  if (!kind) {
    return {
      kind: 'refused',
      sentence: `“${fileName}” cannot be attached. Attach a PDF, a Word or PowerPoint document, a PNG or JPEG picture or a text file.`,
    };
  }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const isWhatItSays =
    kind.start === null ? !bytes.subarray(0, 4096).includes(0) : start.startsWith(kind.start);
  return isWhatItSays
    ? { kind: 'accepted', mediaType: kind.mediaType }
    : {
        kind: 'refused',
        sentence: `“${fileName}” is called like ${kind.words} but is something else. Open it, save it again and attach the new file.`,
      };
}
