// One winter and one summer day, so that daylight saving on either hemisphere is seen.
// Fixed days keep a fit score from changing between two openings of the same program.
const SEASONS = [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)] as const;

type Offsets = { readonly winter: number; readonly summer: number };

const known = new Map<string, Offsets | null>();

/** Hours from UTC of an IANA time zone in January and July, or null when the zone is unknown. */
function offsetsOf(timeZone: string): Offsets | null {
  const cached = known.get(timeZone);
  if (cached !== undefined) return cached;
  const offsets = readOffsets(timeZone);
  known.set(timeZone, offsets);
  return offsets;
}

function readOffsets(timeZone: string): Offsets | null {
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    return { winter: offsetAt(clock, SEASONS[0]), summer: offsetAt(clock, SEASONS[1]) };
  } catch (error) {
    // Intl's only way to say that it does not know a zone; a roster may hold any text here.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsetAt(clock: Intl.DateTimeFormat, moment: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(moment)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return (Date.UTC(year, month - 1, day, hour, minute) - moment) / 3_600_000;
}

/** Distance on the clock face: 23 hours apart is one hour, on another day. */
function clockDistance(one: number, other: number): number {
  const distance = Math.abs(one - other) % 24;
  return Math.min(distance, 24 - distance);
}

/**
 * Hours between two IANA zones' clocks, in whichever half of the year they are further apart
 * (0..12, in steps of a quarter); null when either is missing or unknown.
 */
export function hoursApart(one: string | null, other: string | null): number | null {
  if (one === null || other === null) return null;
  const first = offsetsOf(one);
  const second = offsetsOf(other);
  if (first === null || second === null) return null;
  return Math.max(clockDistance(first.winter, second.winter), clockDistance(first.summer, second.summer));
}
