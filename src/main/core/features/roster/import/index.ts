import { createHash, randomUUID } from 'node:crypto';
import { os, query, queryContext, releaseHeld, runCommand, type CoreContext } from '#core/app.ts';
import type { JobLane, JobOptions } from '#core/jobs.ts';
import { refuse } from '#core/refusal.ts';
import type { JobInput, JobName, JobOutput } from '#core/worker-jobs.ts';
import type {
  RosterImportPlan,
  RosterImportResult,
  RosterReading,
  RosterTablePreview,
} from '#shared/contract/roster-import.ts';
import { tooLargeToImport } from '#shared/domain/import-file.ts';
import { ROSTER_FIELD_KEYS } from '#shared/domain/roster-fields.ts';
import { selectGradeLadder } from '../grade-ladder.sql.ts';
import {
  finishBulkInsert,
  selectPackedPeople,
  selectPersonTable,
  withLateReferences,
} from '../roster-import.sql.ts';
import { selectImports } from '../snapshots/index.ts';
import { applyImport } from './apply-import.ts';
import type { ColumnsUnder } from './columns-under.ts';
import { levelMoves, mergedLadder, withMovedLevels } from './grade-ladder.ts';
import { keepLadder } from './keep-ladder.ts';
import { missingPage } from './leavers.ts';
import type { Reading } from './read-table.ts';
import type { ListRows } from './read-rows.ts';
import { openRowFeed } from './row-feed.ts';
import { stagePeople } from './staged-people.ts';
import { streamProgress } from './stream-progress.ts';
import { TEXT_ENCODINGS, type TextEncoding } from './text-encoding.ts';

export { clearAbandoned } from './staged-people.ts';

/** An uploaded file, the thread that has read it, and what the last check of it found. */
type Upload = {
  readonly fileName: string;
  /** Known as soon as the file is: made while its thread reads it. */
  fileHash: string;
  readonly bytes: Uint8Array;
  readonly lane: JobLane;
  /** Valid while the roster and the plan are the ones it was made for, and the thread is the one that made it. */
  analysis: { readonly key: string; readonly result: JobOutput<'analyzeRoster'> } | null;
  /** Its rows, when it turned out to be another list than a roster. */
  list: { readonly key: string; readonly rows: ListRows } | null;
  release(): void;
};

type IdleLane = { readonly lane: JobLane; release(): void };

export const rosterImportHandlers = os.rosterImport.router({
  prepare: os.rosterImport.prepare.handler(({ context }) => void idleLane(context)),
  inspect: os.rosterImport.inspect.handler(({ context, input, signal }) =>
    inspect(context, input.file, signal),
  ),
  reread: os.rosterImport.reread.handler(({ context, input, signal }) =>
    previewUpload(context, input.token, input.reading, signal),
  ),
  check: os.rosterImport.check.handler(async function* ({ context, input, signal }) {
    const { result } = yield* analyze(context, input, signal);
    yield result.check;
  }),
  apply: os.rosterImport.apply.handler(async function* ({ context, input, signal }) {
    const { key, result: analysis } = yield* analyze(context, input, signal);
    const upload = uploadOf(context, input.token);
    yield { kind: 'progress' as const, done: 95, total: 100, label: 'Saving' };
    // The last moment at which a cancel can be heard; from here on it is one transaction.
    if (signal?.aborted) throw refuse('CANCELLED', 'Stopped. Nothing was changed.');
    const { db } = queryContext(context);
    const staged = stagePeople(db, context.workspace.stagingDir);
    const feed = openRowFeed();
    const sending = laneJob(
      upload,
      'sendRosterRows',
      {
        key,
        port: feed.port,
        sent: feed.sent,
        folder: staged.folder,
        table: selectPersonTable(db),
      },
      { transfer: [feed.port] },
    );
    // What goes wrong there is told through the feed, to the transaction.
    sending.catch(() => {});
    try {
      let result: RosterImportResult;
      try {
        result = withLateReferences(db, analysis.plan.newCount, settle =>
          runCommand(context, 'rosterImport.apply', ctx => {
            if (input.gradeOrder) keepLadder(ctx.db, input.gradeOrder);
            const written = applyImport(ctx, upload, analysis, feed.batches(), staged, input);
            settle();
            return written;
          }),
        );
      } finally {
        // Before the answer: a window may ask for it late, and the next import attaches files under the same names.
        feed.close();
        staged.release();
      }
      releaseHeld(context.window, [heldKey(input.token)]);
      yield result;
    } finally {
      // The window has its answer by now, or knows why there is none.
      finishBulkInsert(db);
    }
  }),
  missing: os.rosterImport.missing.handler(async ({ context, input, signal }) => {
    const { result } = await analyzed(context, input.plan, signal);
    return missingPage(queryContext(context).db, [...result.plan.missingIds], input);
  }),
  rejectedRows: os.rosterImport.rejectedRows.handler(({ context, input, signal }) =>
    rejectedRows(context, input, signal),
  ),
  history: os.rosterImport.history.handler(query(({ db }) => selectImports(db))),
  discard: os.rosterImport.discard.handler(({ context, input }) => {
    releaseHeld(context.window, [heldKey(input.token)]);
  }),
});

const PREFIX = 'rosterImport:';

function heldKey(token: string): string {
  return PREFIX + token;
}

async function inspect(
  context: CoreContext,
  file: File,
  signal: AbortSignal | undefined,
): Promise<RosterTablePreview> {
  const tooLarge = tooLargeToImport(file.size);
  if (tooLarge !== null) throw refuse('BAD_FILE', tooLarge);
  const token = randomUUID();
  const lane = takeLane(context);
  const bytes = await sharedBytes(file);
  const upload: Upload = {
    fileName:
      file.name
        .replace(/[\p{C}/\\]+/gu, ' ')
        .trim()
        .slice(0, 200) || 'roster',
    fileHash: '',
    bytes,
    lane,
    analysis: null,
    list: null,
    release: () => lane.close(),
  };
  context.window.held.set(heldKey(token), upload);
  try {
    const shown = previewUpload(context, token, {}, signal);
    upload.fileHash = createHash('sha256').update(bytes).digest('hex');
    return await shown;
  } catch (error) {
    releaseHeld(context.window, [heldKey(token)]);
    throw error;
  }
}

const IDLE_LANE = `${PREFIX}lane`;

/** A thread that waits for a file, with the import's code loaded. */
function idleLane({ window, jobs }: CoreContext): JobLane {
  const waiting = window.held.get(IDLE_LANE) as IdleLane | undefined;
  if (waiting) return waiting.lane;
  const lane = jobs.openLane();
  const idle: IdleLane = { lane, release: () => lane.close() };
  window.held.set(IDLE_LANE, idle);
  // Nobody waits for it; what goes wrong with the thread is told to its first real job.
  lane.run('prepareRoster', undefined).catch(() => {});
  return lane;
}

/** The thread for a file just dropped. One file at a time: a roster can have hundreds of megabytes. */
function takeLane(context: CoreContext): JobLane {
  const { window } = context;
  const lane = idleLane(context);
  window.held.delete(IDLE_LANE);
  releaseHeld(
    window,
    [...window.held.keys()].filter(key => key.startsWith(PREFIX)),
  );
  return lane;
}

/** The file in memory that its thread reads too, so that nothing is copied for each job. */
async function sharedBytes(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(new SharedArrayBuffer(file.size));
  bytes.set(new Uint8Array(await file.arrayBuffer()));
  return bytes;
}

/** An uploaded file as it looks under a way of reading it. */
export async function previewUpload(
  context: CoreContext,
  token: string,
  reading: RosterReading,
  signal: AbortSignal | undefined,
): Promise<RosterTablePreview> {
  const upload = uploadOf(context, token);
  const { db, today } = queryContext(context);
  const shown = await laneJob(
    upload,
    'inspectRoster',
    { bytes: upload.bytes, reading: toReading(reading), today: today(), ladder: selectGradeLadder(db) },
    { signal },
  );
  return { token, fileName: upload.fileName, ...shown };
}

/** The columns of an uploaded file under a way of reading it; null when it cannot be read so. */
export async function columnsOfUpload(
  context: CoreContext,
  file: { readonly token: string; readonly reading: RosterReading },
  options: JobOptions,
): Promise<(ColumnsUnder & { readonly fileName: string }) | null> {
  const upload = uploadOf(context, file.token);
  const input = { bytes: upload.bytes, reading: toReading(file.reading) };
  const columns = await laneJob(upload, 'columnsUnder', input, options);
  return columns && { ...columns, fileName: upload.fileName };
}

/** The rows of an uploaded file that is another list than a roster: read once, in the file's own thread. */
export async function uploadedRows(
  context: CoreContext,
  file: { readonly token: string; readonly reading: RosterReading },
  options: JobOptions,
): Promise<{ readonly fileName: string; readonly list: ListRows }> {
  const upload = uploadOf(context, file.token);
  const key = JSON.stringify(file.reading);
  if (upload.list?.key !== key) {
    const reading = toReading(file.reading);
    upload.list = { key, rows: await laneJob(upload, 'readRows', { bytes: upload.bytes, reading }, options) };
  }
  return { fileName: upload.fileName, list: upload.list.rows };
}

function uploadOf(context: CoreContext, token: string): Upload {
  const upload = context.window.held.get(heldKey(token)) as Upload | undefined;
  if (!upload)
    throw refuse('NOT_FOUND', 'The chosen file is no longer at hand. Choose it again; nothing was changed.');
  return upload;
}

function toReading(reading: RosterReading): Reading {
  const { encoding, ...rest } = reading;
  if (encoding === undefined) return rest;
  if (!Object.hasOwn(TEXT_ENCODINGS, encoding))
    throw refuse('INVALID', 'This encoding is not known. Choose one from the list.', {
      encoding: 'Choose one from the list.',
    });
  return { ...rest, encoding: encoding as TextEncoding };
}

/** A job of the upload's thread; after a cancel or a bug nobody knows its last check any more. */
async function laneJob<N extends JobName>(
  upload: Upload,
  name: N,
  input: JobInput<N>,
  options: JobOptions,
): Promise<JobOutput<N>> {
  try {
    return await upload.lane.run(name, input, options);
  } catch (error) {
    upload.analysis = null;
    throw error;
  }
}

/** The analysis of the upload under this plan; the one of the last check when nothing changed since. */
async function* analyze(context: CoreContext, plan: RosterImportPlan, signal: AbortSignal | undefined) {
  checkMapping(plan);
  const upload = uploadOf(context, plan.token);
  const { db, program, today } = queryContext(context);
  const { missingPeople: _, missingExceptions: __, ...analyzedPlan } = plan;
  const key = JSON.stringify([analyzedPlan, program.id, program.revision, today()]);
  if (upload.analysis?.key === key) return upload.analysis;
  upload.analysis = null;
  const { mapping, dateOrders, nameOrder, repairs } = plan;
  const ladder = selectGradeLadder(db);
  const gradeOrder = plan.gradeOrder ? mergedLadder(plan.gradeOrder, ladder) : ladder;
  const input = {
    key,
    bytes: upload.bytes,
    reading: toReading(plan.reading),
    choices: { mapping, dateOrders, nameOrder, gradeOrder, repairs, today: today() },
    existing: withMovedLevels(selectPackedPeople(db), levelMoves(ladder, gradeOrder)),
  };
  const result = yield* streamProgress(onProgress =>
    laneJob(upload, 'analyzeRoster', input, { signal, onProgress }),
  );
  upload.analysis = { key, result };
  return upload.analysis;
}

/** The analysis under this plan without its progress. */
async function analyzed(context: CoreContext, plan: RosterImportPlan, signal: AbortSignal | undefined) {
  const steps = analyze(context, plan, signal);
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return step.value;
}

/** A field can come from one column only, and people are recognized by their employee id. */
function checkMapping({ mapping, nameOrder }: RosterImportPlan): void {
  const fields = mapping.map(each => each.field);
  const twice = ROSTER_FIELD_KEYS.find(field => fields.indexOf(field) !== fields.lastIndexOf(field));
  if (twice)
    throw refuse('INVALID', 'Two columns are mapped to the same field. Keep one of them.', {
      [twice]: 'Keep one column.',
    });
  if (!fields.includes('employeeId')) {
    throw refuse(
      'INVALID',
      'Choose the column with the employee ID: it is how people are recognized in the next import.',
      {
        employeeId: 'Choose a column.',
      },
    );
  }
  if (fields.includes('fullName') && nameOrder === undefined) {
    throw refuse(
      'INVALID',
      'Say whether the first or the last name stands first in the column with full names.',
      {
        fullName: 'Choose the order of the names.',
      },
    );
  }
}

async function rejectedRows(
  context: CoreContext,
  plan: RosterImportPlan,
  signal: AbortSignal | undefined,
): Promise<File> {
  const upload = uploadOf(context, plan.token);
  const { key } = await analyzed(context, plan, signal);
  const csv = await laneJob(upload, 'rejectedRosterRows', { key }, { signal });
  const name = `${upload.fileName.replace(/\.[^.]{1,5}$/, '')} - not imported.csv`;
  return new File([csv], name, { type: 'text/csv' });
}
