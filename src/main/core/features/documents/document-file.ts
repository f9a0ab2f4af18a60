/** A finished document: a name to suggest and the file's bytes. */
export type DocumentFile = { readonly name: string; readonly bytes: Uint8Array };

const FORBIDDEN = '<>:"/\\|?*';

/** A PDF file name that every operating system takes; names in other scripts stay as they are. */
export function fileName(text: string): string {
  const safe = [...text.normalize('NFC')]
    .map(character => (character < ' ' || FORBIDDEN.includes(character) ? ' ' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return `${[...safe].slice(0, 70).join('').trim() || 'document'}.pdf`;
}
