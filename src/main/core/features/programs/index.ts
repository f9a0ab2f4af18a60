import { readFileSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { ProgramListing } from '#shared/contract/programs.ts';
import { os, query, queryContext, releaseHeld, type CoreContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { insertTask, usualTasks } from '../home/index.ts';
import { selectCohort } from '../program/index.ts';
import { insertDefaultModules } from '../readiness/index.ts';
import { cloneChoices, cloneInto, type CloneWishes } from './clone.ts';
import { leaveOutConcerns } from './leave-out-concerns.sql.ts';
import { insertProgram, selectProgramName } from './programs.sql.ts';
import { writeSampleProgram } from './sample/sample-program.ts';

/** Larger than any program that this app writes: 300,000 people take about 200 MB. */
const MAX_PROGRAM_BYTES = 2 ** 30;

export const programsHandlers = os.programs.router({
  list: os.programs.list.handler(({ context }) => list(context)),
  create: os.programs.create.handler(({ context, input }) => {
    const id = context.workspace.newId(input.name);
    context.workspace.create(id, db => {
      insertProgram(db, { name: input.name, isSample: false, createdAt: context.now() });
      insertDefaultModules(db);
      usualTasks(selectCohort(db)).forEach((task, position) =>
        insertTask(db, selectCohort(db).id, { ...task, owner: '' }, position),
      );
    });
    return open(context, id);
  }),
  createSample: os.programs.createSample.handler(({ context }) => {
    const id = context.workspace.newId('sample-program');
    context.workspace.create(id, db => writeSampleProgram(db, context.now()));
    return open(context, id);
  }),
  open: os.programs.open.handler(({ context, input }) => open(context, input.id)),
  close: os.programs.close.handler(({ context }) => leave(context)),
  remove: os.programs.remove.handler(({ context, input }) => {
    if (context.window.program?.id === input.id) leave(context);
    context.workspace.remove(input.id);
  }),
  cloneChoices: os.programs.cloneChoices.handler(query(({ db }) => cloneChoices(db))),
  cloneProgram: os.programs.cloneProgram.handler(({ context, input }) => cloneProgram(context, input)),
  exportCopy: os.programs.exportCopy.handler(({ context, input }) => exportCopy(context, input)),
  importCopy: os.programs.importCopy.handler(({ context, input }) => importCopy(context, input.file)),
});

/** The open program stays as it is; the window goes on in the new one. */
function cloneProgram(context: CoreContext, wishes: CloneWishes): { id: string; name: string } {
  const { db, today } = queryContext(context);
  const id = context.workspace.newId(wishes.name);
  context.workspace.create(id, target => {
    insertProgram(target, { name: wishes.name, isSample: false, createdAt: context.now() });
    cloneInto(db, target, wishes, today());
  });
  return open(context, id);
}

function list({ workspace }: CoreContext): ProgramListing[] {
  const listings = workspace.ids().map((id): ProgramListing => {
    const remembered = workspace.remembered(id);
    return {
      id,
      name: remembered?.name ?? id,
      isSample: remembered?.isSample ?? false,
      openedAt: remembered?.openedAt ?? null,
      bytes: workspace.sizeOf(id),
    };
  });
  return listings.sort(
    (a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || a.name.localeCompare(b.name),
  );
}

function open(context: CoreContext, id: string): { id: string; name: string } {
  const { workspace, window } = context;
  const session = window.program?.id === id ? window.program : workspace.enter(id);
  if (session !== window.program) {
    leave(context);
    window.program = session;
  }
  const { name, isSample } = selectProgramName(session.db);
  workspace.remember(id, { name, isSample, openedAt: context.now() });
  return { id, name };
}

function leave({ workspace, window }: CoreContext): void {
  if (window.program) workspace.leave(window.program);
  window.program = null;
  releaseHeld(window);
}

/** A copy made by SQLite itself, so that it is whole even while somebody works on the program. */
type CopyWishes = { readonly id: string; readonly withoutConcerns: boolean };

function exportCopy({ workspace, now }: CoreContext, { id, withoutConcerns }: CopyWishes): File {
  const already = workspace.openSession(id);
  const session = already ?? workspace.enter(id);
  const target = `${workspace.pathOf(id)}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const { name } = selectProgramName(session.db);
    session.db.prepare('VACUUM INTO ?').run(target);
    if (withoutConcerns) leaveOutConcerns(target, now());
    const fileName = withoutConcerns ? `${name} without concerns.counterpart` : `${name}.counterpart`;
    return new File([readFileSync(target)], fileName, { type: 'application/vnd.counterpart' });
  } finally {
    rmSync(target, { force: true });
    if (!already) workspace.leave(session);
  }
}

async function importCopy(context: CoreContext, file: File): Promise<{ id: string; name: string }> {
  if (file.size > MAX_PROGRAM_BYTES) {
    throw refuse(
      'BAD_FILE',
      'This file is larger than any Counterpart program. Nothing was added. Choose a .counterpart file.',
    );
  }
  const id = context.workspace.newId(file.name.replace(/\.counterpart$/i, ''));
  context.workspace.adopt(id, new Uint8Array(await file.arrayBuffer()));
  return open(context, id);
}
