import type { ListFile } from '#shared/contract/list-import.ts';
import {
  queryContext,
  releaseHeld,
  runCommand,
  type CommandContext,
  type CoreContext,
  type HeldValue,
  type QueryContext,
} from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { csvText, streamProgress, uploadedRows, type ListRows } from '../roster/index.ts';
import type { ProblemLog } from './problem-list.ts';

/** More rows than there are pairs or skills in the largest of companies; a log of a system has more. */
const MOST_ROWS = 100_000;

/** The rows of a file that `rosterImport.inspect` was given, as the facilitator set them right; streams how far it is. */
export function listRows(context: CoreContext, file: ListFile, signal: AbortSignal | undefined) {
  return streamProgress(onProgress => uploaded(context, file, signal, onProgress));
}

/** The answer to a check: what each row would do; the rows that stay out are kept for `rejectedFile`. */
export async function* checkList<C>(
  context: CoreContext,
  file: ListFile,
  signal: AbortSignal | undefined,
  plan: (ctx: QueryContext, list: ListRows) => { readonly check: C; readonly problems: ProblemLog },
) {
  const { fileName, list } = yield* listRows(context, file, signal);
  const { check, problems } = plan(queryContext(context), list);
  const checked: Checked = { fileName, list, reasons: problems.reasons(), release: () => undefined };
  releaseHeld(context.window, [LAST_CHECK]);
  context.window.held.set(LAST_CHECK, checked);
  yield check;
}

/** Writes what a check showed, as one undo step. */
export async function writeList<R>(
  context: CoreContext,
  operation: string,
  file: ListFile,
  signal: AbortSignal | undefined,
  write: (ctx: CommandContext, list: ListRows, fileName: string) => R,
): Promise<R> {
  const { fileName, list } = await uploaded(context, file, signal);
  return runCommand(context, operation, ctx => write(ctx, list, fileName));
}

type Checked = HeldValue & {
  readonly fileName: string;
  readonly list: ListRows;
  readonly reasons: ReadonlyMap<number, readonly string[]>;
};
const LAST_CHECK = 'peopleLists:lastCheck';

/** The rows that the last check left out, as CSV for Excel: the row number, the reasons, then the cells as they were. */
export function rejectedFile({ window }: CoreContext): File {
  const checked = window.held.get(LAST_CHECK) as Checked | undefined;
  if (!checked)
    throw refuse('NOT_FOUND', 'The list is no longer at hand. Check it again; nothing was changed.');
  const { fileName, list, reasons } = checked;
  const header = ['Row', 'Why it was not imported', ...list.columns.map(({ name }) => name)];
  const rows = list.rows.flatMap(({ row, cells }) => {
    const why = reasons.get(row);
    return why === undefined
      ? []
      : [[String(row), why.join(' '), ...list.columns.map(({ index }) => cells[index] ?? '')]];
  });
  const name = `${fileName.replace(/\.[^.]{1,5}$/, '')} - not imported.csv`;
  return new File([csvText([header, ...rows])], name, { type: 'text/csv' });
}

async function uploaded(
  context: CoreContext,
  { token, reading, repairs }: ListFile,
  signal: AbortSignal | undefined,
  onProgress: Parameters<typeof uploadedRows>[2]['onProgress'] = () => {},
) {
  const { fileName, list } = await uploadedRows(context, { token, reading }, { signal, onProgress });
  const { length } = list.rows;
  if (length > MOST_ROWS) {
    throw refuse(
      'BAD_FILE',
      `This list has ${length.toLocaleString('en-US')} rows; at most ${MOST_ROWS.toLocaleString('en-US')} can be imported. Export one year or one site at a time.`,
    );
  }
  return { fileName, list: repairs.length === 0 ? list : repaired(list, repairs) };
}

/** The list as it is after the facilitator set cells right and left rows out. */
function repaired(list: ListRows, repairs: ListFile['repairs']): ListRows {
  const skipped = new Set<number>();
  const cellAt = new Map<string, string>();
  const meaning = new Map<string, string>();
  for (const repair of repairs) {
    if (repair.kind === 'skipRow') skipped.add(repair.row);
    else if (repair.kind === 'setCell') cellAt.set(`${repair.row} ${repair.column}`, repair.value);
    else meaning.set(`${repair.column} ${repair.from}`, repair.to);
  }
  return {
    ...list,
    rows: list.rows
      .filter(({ row }) => !skipped.has(row))
      .map(({ row, cells }) => ({
        row,
        cells: cells.map((cell, column) => {
          const set = cellAt.get(`${row} ${column}`) ?? cell;
          return meaning.get(`${column} ${set}`) ?? set;
        }),
      })),
  };
}
