import { createHash, randomUUID } from 'node:crypto';
import { os, queryContext, runCommand, type CoreContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import type { RosterImportPlan, RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { ROSTER_FIELD_KEYS } from '#shared/domain/roster-fields.ts';
import { finishBulkInsert, selectPackedPeople } from '../roster-import.sql.ts';
import type { RosterAnalysis } from './analyze-roster.ts';
import { applyImport } from './apply-import.ts';
import { MAX_FILE_BYTES } from './file-kind.ts';
import type { Reading } from './read-table.ts';
import { streamProgress } from './stream-progress.ts';
import { TEXT_ENCODINGS, type TextEncoding } from './text-encoding.ts';

/** An uploaded file and what the last check of it found. */
type Upload = {
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: Uint8Array;
  /** Valid while the roster and the plan are the ones it was made for. */
  analysis: { readonly key: string; readonly result: RosterAnalysis } | null;
};

export const rosterImportHandlers = os.rosterImport.router({
  inspect: os.rosterImport.inspect.handler(({ context, input, signal }) =>
    inspect(context, input.file, signal),
  ),
  reread: os.rosterImport.reread.handler(({ context, input, signal }) =>
    preview(context, input.token, input.reading, signal),
  ),
  check: os.rosterImport.check.handler(async function* ({ context, input, signal }) {
    const analysis = yield* analyze(context, input, signal);
    yield analysis.check;
  }),
  apply: os.rosterImport.apply.handler(async function* ({ context, input, signal }) {
    const analysis = yield* analyze(context, input, signal);
    const upload = uploadOf(context, input.token);
    yield { kind: 'progress' as const, done: 95, total: 100, label: 'Saving' };
    // The last moment at which a cancel can be heard; from here on it is one transaction.
    if (signal?.aborted) throw refuse('CANCELLED', 'Stopped. Nothing was changed.');
    const { db } = queryContext(context);
    try {
      const result = runCommand(context, 'rosterImport.apply', ctx =>
        applyImport(ctx, upload, analysis, input.missingPeople),
      );
      context.window.held.delete(heldKey(input.token));
      yield result;
    } finally {
      // The window has its answer by now, or knows why there is none.
      finishBulkInsert(db);
    }
  }),
  rejectedRows: os.rosterImport.rejectedRows.handler(({ context, input, signal }) =>
    rejectedRows(context, input, signal),
  ),
  discard: os.rosterImport.discard.handler(({ context, input }) => {
    context.window.held.delete(heldKey(input.token));
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
  if (file.size > MAX_FILE_BYTES) throw refuse('BAD_FILE', tooLarge(file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const token = randomUUID();
  // One file at a time: a roster can have hundreds of megabytes.
  for (const key of [...context.window.held.keys()])
    if (key.startsWith(PREFIX)) context.window.held.delete(key);
  const upload: Upload = {
    fileName:
      file.name
        .replace(/[\p{C}/\\]+/gu, ' ')
        .trim()
        .slice(0, 200) || 'roster',
    fileHash: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    analysis: null,
  };
  context.window.held.set(heldKey(token), upload);
  try {
    return await preview(context, token, {}, signal);
  } catch (error) {
    context.window.held.delete(heldKey(token));
    throw error;
  }
}

function tooLarge(size: number): string {
  const limit = Math.round(MAX_FILE_BYTES / 1024 / 1024);
  return `This file has ${Math.round(size / 1024 / 1024).toLocaleString('en-US')} MB; at most ${limit} MB can be imported. Export only the columns that the program needs.`;
}

async function preview(
  context: CoreContext,
  token: string,
  reading: RosterReading,
  signal: AbortSignal | undefined,
): Promise<RosterTablePreview> {
  const upload = uploadOf(context, token);
  const { today } = queryContext(context);
  const shown = await context.jobs.run(
    'inspectRoster',
    { bytes: upload.bytes, reading: toReading(reading), today: today() },
    { signal },
  );
  return { token, fileName: upload.fileName, ...shown };
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

/** The analysis of the upload under this plan; the one of the last check when nothing changed since. */
async function* analyze(context: CoreContext, plan: RosterImportPlan, signal: AbortSignal | undefined) {
  checkMapping(plan);
  const upload = uploadOf(context, plan.token);
  const { db, program, today } = queryContext(context);
  const { missingPeople: _, ...analyzed } = plan;
  const key = JSON.stringify([analyzed, program.id, program.revision, today()]);
  if (upload.analysis?.key === key) return upload.analysis.result;
  const input = analysisInput(upload, plan, selectPackedPeople(db), today());
  const result = yield* streamProgress(onProgress =>
    context.jobs.run('analyzeRoster', input, { signal, onProgress }),
  );
  upload.analysis = { key, result };
  return result;
}

function analysisInput(
  upload: Upload,
  plan: RosterImportPlan,
  existing: ReturnType<typeof selectPackedPeople>,
  today: ReturnType<ReturnType<typeof queryContext>['today']>,
) {
  const { mapping, dateOrders, nameOrder, gradeOrder, repairs } = plan;
  return {
    bytes: upload.bytes,
    reading: toReading(plan.reading),
    choices: { mapping, dateOrders, nameOrder, gradeOrder, repairs, today },
    existing,
  };
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
  checkMapping(plan);
  const upload = uploadOf(context, plan.token);
  const { db, today } = queryContext(context);
  const input = { ...analysisInput(upload, plan, selectPackedPeople(db), today()), wantsRejected: true };
  const { rejectedCsv } = await context.jobs.run('analyzeRoster', input, { signal });
  const name = `${upload.fileName.replace(/\.[^.]{1,5}$/, '')} - not imported.csv`;
  return new File([rejectedCsv ?? ''], name, { type: 'text/csv' });
}
