const known = new Map<string, string | null>();

/** The IANA name of a time zone ("europe/berlin", "Europe/Berlin (CET)", "UTC+2"), or null. */
export function readTimeZone(text: string): string | null {
  const key = text.trim();
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const zone = resolve(key);
  if (known.size < 10_000) known.set(key, zone);
  return zone;
}

/** Whether the text names a time zone. */
export function isTimeZone(text: string): boolean {
  return readTimeZone(text) !== null;
}

function resolve(text: string): string | null {
  const offset = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(00|30|45))?$/i.exec(text);
  if (offset && Number(offset[2]) <= 14 && (offset[3] ?? '00') === '00') {
    // The sign of Etc zones is reversed: UTC+2 is Etc/GMT-2.
    return Number(offset[2]) === 0 ? 'UTC' : `Etc/GMT${offset[1] === '+' ? '-' : '+'}${Number(offset[2])}`;
  }
  const ofWindows = WINDOWS_NAMES[text.toLowerCase()];
  if (ofWindows !== undefined) return ofWindows;
  const name = /[A-Za-z_]+\/[A-Za-z_/+-]+/.exec(text)?.[0] ?? text;
  if (name.length > 64 || !/^[A-Za-z][\w/+-]*$/.test(name)) return null;
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return resolved.toLowerCase() === name.toLowerCase() || name.includes('/') || name === 'GMT'
      ? resolved
      : null;
  } catch {
    return null;
  }
}

/** Names that Windows and Outlook give the zones of larger offices. */
const WINDOWS_NAMES: Readonly<Partial<Record<string, string>>> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'e. south america standard time': 'America/Sao_Paulo',
  'india standard time': 'Asia/Kolkata',
  'china standard time': 'Asia/Shanghai',
  'singapore standard time': 'Asia/Singapore',
  'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney',
};
