import { EventPublisher } from '@orpc/server';
import { os, query, queryContext, withDiskErrors, type CoreContext } from '#core/app.ts';
import { appendAudit, selectAudit } from '#core/db/audit.sql.ts';
import { nextSteps, replayStep, stepHistory } from '#core/db/undo.ts';
import type { ChangeNotice } from '#core/program-session.ts';
import { refuse } from '#core/refusal.ts';

export const historyHandlers = os.history.router({
  state: os.history.state.handler(
    query(({ db, program }) => ({ ...nextSteps(db), savedAt: program.savedAt })),
  ),
  steps: os.history.steps.handler(query(({ db }) => [...stepHistory(db)])),
  undo: os.history.undo.handler(({ context }) => replay(context, 'undo')),
  redo: os.history.redo.handler(({ context }) => replay(context, 'redo')),
  log: os.history.log.handler(query(({ db }, { prefix, limit }) => [...selectAudit(db, prefix, limit)])),
  changes: os.history.changes.handler(async function* ({ context, signal }) {
    const publisher = new EventPublisher<{ change: ChangeNotice }>();
    const stop = queryContext(context).program.onChange(notice => publisher.publish('change', notice));
    try {
      for await (const notice of publisher.subscribe('change', signal ? { signal } : {})) {
        yield { ...notice, tables: [...notice.tables] };
      }
    } finally {
      stop();
    }
  }),
});

/** Takes the newest step back, or the last one taken back forward; both are logged, neither is itself a step. */
function replay(context: CoreContext, direction: 'undo' | 'redo'): { label: string } {
  const { db, program, now } = queryContext(context);
  const step = nextSteps(db)[direction];
  if (!step) throw refuse('CONFLICT', `There is nothing to ${direction}.`);
  const at = now();
  const tables = withDiskErrors(() =>
    db
      .transaction(() => {
        const changed = replayStep(db, step);
        const summary = `${direction === 'undo' ? 'Undid' : 'Redid'}: ${step.label}`;
        appendAudit(db, { at, operation: `history.${direction}`, summary, reason: null, price: null });
        return changed;
      })
      .immediate(),
  );
  program.announce(tables, at);
  return { label: step.label };
}
