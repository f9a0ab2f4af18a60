const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * A file name that every system accepts, made from what the window suggests. It never holds a folder.
 */
export function documentName(suggested: string): string {
  const base = suggested
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  if (base === '' || reservedOnWindows.test(base)) return `Counterpart ${base}`.trim();
  return shorten(base, 120);
}

function shorten(name: string, length: number): string {
  const characters = [...name];
  if (characters.length <= length) return name;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return characters.slice(0, length - extension.length).join('') + extension;
}
