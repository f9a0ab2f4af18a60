import { implement, type Implementer } from '@orpc/server';
import Database from 'better-sqlite3';
import { contract } from '#shared/contract/index.ts';
import { dayOf, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';
import type { JobRunner } from './jobs.ts';
import { appendAudit } from './db/audit.sql.ts';
import { assertOpenProgram } from './db/closed-program.sql.ts';
import type { Db } from './db/connection.ts';
import { signPersonEvents } from './db/person-events.ts';
import { asStep, type UndoRecorder } from './db/undo.ts';
import type { ProgramSession } from './program-session.ts';
import { refuse } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** What each call from a window carries: the window's open program and the core's means. */
export type CoreContext = {
  readonly workspace: Workspace;
  readonly jobs: JobRunner;
  readonly now: () => IsoInstant;
  readonly version: string;
  /** Where the fonts and other files shipped beside the code are. */
  readonly resourcesDir: string | null;
  /** Things a window holds for the length of its connection: its program, its uploads. */
  readonly window: WindowState;
};

export type WindowState = {
  program: ProgramSession | null;
  /** Values kept between the steps of a wizard, by token. */
  readonly held: Map<string, HeldValue>;
};

/** Something that a window holds; `release` ends what it runs. */
export type HeldValue = { release(): void };

/** Lets go of what a window holds: all of it, or what stands under some keys. */
export function releaseHeld({ held }: WindowState, keys: Iterable<string> = [...held.keys()]): void {
  for (const key of keys) {
    held.get(key)?.release();
    held.delete(key);
  }
}

/** The implementer that features hang their handlers on: `os.roster.list.handler(query(...))`. */
// The type is named because the compiler does not write out one of this length.
export const os: Implementer<typeof contract, CoreContext & Record<never, never>, CoreContext> =
  implement(contract).$context<CoreContext>();

export type QueryContext = {
  readonly db: Db;
  readonly program: ProgramSession;
  readonly core: CoreContext;
  readonly now: () => IsoInstant;
  readonly today: () => IsoDate;
};

export type CommandContext = QueryContext & {
  readonly undo: UndoRecorder;
  /** Names the step for the undo menu and the audit log, such as "Assign Li Wei to Helen Brandt". */
  readonly describe: (
    label: string,
    extra?: { readonly reason?: string | null; readonly price?: number | null },
  ) => void;
  /** Adds a line on what was before and what is after to the audit entry. */
  readonly note: (line: string) => void;
};

type Call<I> = { readonly context: CoreContext; readonly input: I };

/** A handler that only reads the open program. */
export function query<I, O>(read: (ctx: QueryContext, input: I) => O): (call: Call<I>) => O {
  return ({ context, input }) => read(queryContext(context), input);
}

/**
 * A handler that changes the open program: one synchronous transaction, one undo step, one audit entry.
 *
 * Either all of it is saved, on disk, before the answer leaves, or nothing is.
 */
export function command<I, O>(
  operation: string,
  change: (ctx: CommandContext, input: I) => O,
): (call: Call<I>) => O {
  return ({ context, input }) => runCommand(context, operation, ctx => change(ctx, input));
}

/** The body of `command`, for handlers that do slow work first and save at the end. */
export function runCommand<O>(
  context: CoreContext,
  operation: string,
  change: (ctx: CommandContext) => O,
): O {
  const base = queryContext(context);
  assertOpenProgram(base.db, operation);
  const now = context.now();
  let summary = operation;
  let extra: { readonly reason?: string | null; readonly price?: number | null } = {};
  const describe: CommandContext['describe'] = (label, more = {}) => {
    summary = label;
    extra = more;
  };
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const commit = base.db.transaction(() => {
    const outcome = asStep(
      base.db,
      () => summary,
      now,
      undo => change({ ...base, undo, describe, note }),
    );
    if (outcome.tables.length > 0) {
      appendAudit(base.db, {
        at: now,
        operation,
        summary,
        reason: extra.reason ?? null,
        price: extra.price ?? null,
        detail: lines.length === 0 ? null : lines.join('\n'),
      });
      signPersonEvents(base.db);
    }
    return outcome;
  });
  const { result, tables } = withDiskErrors(() => commit.immediate());
  if (tables.length > 0) base.program.announce(tables, now);
  return result;
}

/** The reading side of a context, for handlers that are not made with `query` (streams, jobs). */
export function queryContext(context: CoreContext): QueryContext {
  const program = context.window.program;
  if (!program)
    throw refuse('NO_PROGRAM', 'No program is open in this window. Open one from the start page.');
  return {
    db: program.db,
    program,
    core: context,
    now: context.now,
    today: () => dayOf(context.now()),
  };
}

/** Turns SQLite's "no space" into a sentence; the transaction has been rolled back by then. */
export function withDiskErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR)/.test(error.code)) {
      throw refuse(
        'DISK_FULL',
        'The disk is full, so this change was not saved. Everything saved before is safe. Free some space, then do it again.',
      );
    }
    throw error;
  }
}
