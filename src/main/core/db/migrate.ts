import type { Db } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings an open file to the newest schema in one transaction; a failure leaves it at the version it had. */
export function migrate(db: Db): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const pending = MIGRATIONS.filter(step => step.version > current);
  if (pending.length === 0) return;
  // Dropping a table would take the rows that refer to it along; it can be set only outside a transaction.
  const isRebuilding = pending.some(step => step.rebuildsTables === true);
  if (isRebuilding) db.pragma('foreign_keys = OFF');
  try {
    migrateBy(db, pending);
  } finally {
    if (isRebuilding) db.pragma('foreign_keys = ON');
  }
}

function migrateBy(db: Db, pending: typeof MIGRATIONS): void {
  db.transaction(() => {
    for (const step of pending) {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }
    const broken = db.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw new Error(`Migration left ${broken.length} dangling references`);
  }).immediate();
}
