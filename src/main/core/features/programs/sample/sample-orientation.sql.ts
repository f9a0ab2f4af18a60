import type { Db } from '#core/db/connection.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { AgendaPoint, Answer, EventMode } from '#shared/domain/orientation.ts';
import type { TrainingFormat } from '#shared/domain/training.ts';

export function updateEvent(
  db: Db,
  event: {
    readonly id: number;
    readonly startsAt: string;
    readonly minutes: number;
    readonly mode: EventMode;
    readonly link: string;
  },
): void {
  db.prepare(
    `UPDATE orientationEvent
        SET startsAt = :startsAt, minutes = :minutes, mode = :mode, link = :link
      WHERE id = :id`,
  ).run(event);
}

export function insertAgenda(db: Db, eventId: number, agenda: readonly AgendaPoint[]): void {
  const insert = db.prepare(
    `INSERT INTO agendaItem (eventId, position, title, minutes, lead, notes)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, { title, minutes, lead, notes }] of agenda.entries()) {
    insert.run(eventId, position, title, minutes, lead, notes);
  }
}

export function insertInvitation(db: Db, eventId: number, enrollmentId: number, answer: Answer | null): void {
  db.prepare('INSERT INTO invitation (eventId, enrollmentId, answer) VALUES (?, ?, ?)').run(
    eventId,
    enrollmentId,
    answer,
  );
}

export function selectAccepted(db: Db): number[] {
  return db
    .prepare<[], number>(`SELECT id FROM enrollment WHERE decision = 'accepted' ORDER BY id`)
    .pluck()
    .all();
}

export function updateModule(
  db: Db,
  id: number,
  module: {
    readonly minutes: number | null;
    readonly format: TrainingFormat;
    readonly dueOn: IsoDate | null;
  },
): void {
  db.prepare('UPDATE trainingModule SET minutes = ?, format = ?, dueOn = ? WHERE id = ?').run(
    module.minutes,
    module.format,
    module.dueOn,
    id,
  );
}

export function updateEvidence(db: Db, moduleId: number, enrollmentId: number, evidence: string): void {
  db.prepare('UPDATE trainingRecord SET evidence = ? WHERE moduleId = ? AND enrollmentId = ?').run(
    evidence,
    moduleId,
    enrollmentId,
  );
}
