import type { RecalledReading } from '#shared/contract/import-memory.ts';
import type { RosterReading } from '#shared/contract/roster-import.ts';
import { readingAnswers } from '#shared/domain/import-reading.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { queryContext, type CoreContext } from '#core/app.ts';
import { columnsOfUpload, previewUpload } from '../roster/index.ts';
import {
  isNamelessAlike,
  keysOf,
  knownSources,
  likeness,
  NEAR,
  type KnownSource,
} from './column-likeness.ts';

type Upload = { readonly kind: ImportKind; readonly token: string };
type Columns = NonNullable<Awaited<ReturnType<typeof columnsOfUpload>>>;
type Found = {
  readonly source: KnownSource;
  readonly columns: Columns | null;
  readonly likeness: number;
};

/** The uploaded file read as the nearest known file was read by hand; null when that was guessed, or does not fit. */
export async function rereadAsKnown(
  context: CoreContext,
  { kind, token }: Upload,
  signal: AbortSignal | undefined,
) {
  const sources = knownSources(queryContext(context).db, kind);
  // Most files are read as they are guessed: nothing is read again for them.
  if (sources.every(source => isGuess(source.reading))) return null;
  const read = readerOf(context, token, signal);
  let nearest: Found | null = null;
  for (const source of sources) {
    const found = await likenessOf(source, read);
    // Of equally near ones the last import counts.
    if (found.likeness >= NEAR && found.likeness > (nearest?.likeness ?? 0)) nearest = found;
    if (nearest?.likeness === 1) break;
  }
  const reading = nearest?.columns?.reading ?? {};
  if (!nearest || isGuess(reading)) return null;
  const { fileName, usedOn } = nearest.source;
  const recalled: RecalledReading = { fileName, usedOn, reading };
  return { preview: await previewUpload(context, token, reading, signal), recalled };
}

type Reader = (reading: RosterReading) => Promise<Columns | null>;

/** Reads each way once, however many sources were read so. */
function readerOf(context: CoreContext, token: string, signal: AbortSignal | undefined): Reader {
  const done = new Map<string, Promise<Columns | null>>();
  return reading => {
    const key = JSON.stringify(readingAnswers(reading));
    const columns = done.get(key) ?? columnsOfUpload(context, { token, reading }, { signal });
    done.set(key, columns);
    return columns;
  };
}

async function likenessOf(source: KnownSource, read: Reader): Promise<Found> {
  const { reading } = source;
  if (reading.headerRow === null) return namelessLikeness(source, read);
  const { headerRow, ...rest } = reading;
  // A title above the names may have become a line longer.
  for (const tried of headerRow === undefined ? [reading] : [reading, rest]) {
    const columns = await read(tried);
    const names = columns?.names.filter(name => name !== '').map(name => ({ name })) ?? [];
    const share = likeness(keysOf(names), source.keys);
    if (share >= NEAR) return { source, columns, likeness: share };
  }
  return { source, columns: null, likeness: 0 };
}

/** Since its last import the file may have got a row of names: then it is read by these. */
async function namelessLikeness(source: KnownSource, read: Reader): Promise<Found> {
  const guessed = await read({});
  const columns = guessed !== null && guessed.known >= 2 ? null : await read(source.reading);
  const isAlike =
    columns !== null && isNamelessAlike(source, { fileName: columns.fileName, width: columns.names.length });
  return { source, columns, likeness: isAlike ? 1 : 0 };
}

function isGuess(reading: RosterReading): boolean {
  return readingAnswers(reading).length === 0;
}
