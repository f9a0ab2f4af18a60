import type { Db } from '#core/db/connection.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { AGENDA_TEMPLATE, ICE_BREAKERS, type Answer } from '#shared/domain/orientation.ts';
import { DEFAULT_MODULES } from '../../readiness/index.ts';
import { workdayFrom } from './sample-charter.ts';
import * as sql from './sample-orientation.sql.ts';
import type { SampleAttendance, SampleEvent, SampleTraining } from './sample-preparation.ts';

/** Of those who are asked to a second chance, some have answered. */
const ANSWERS: readonly (Answer | null)[] = ['yes', null, 'yes', 'maybe', null, 'yes', 'no'];

/**
 * The orientations with hours, agendas and answers, and training with days and certificates.
 *
 * Whoever came had been invited and said yes; whoever did not is invited to the one still to come.
 */
export function writeSampleOrientation(
  db: Db,
  made: {
    readonly events: readonly SampleEvent[];
    readonly attendance: readonly SampleAttendance[];
    readonly training: readonly SampleTraining[];
  },
  today: IsoDate,
): void {
  const { events, attendance, training } = made;
  const [kickOff, lateStart, second] = events;
  if (!kickOff || !lateStart || !second) return;
  sql.updateEvent(db, { id: kickOff.id, startsAt: '09:30', minutes: 90, mode: 'hybrid', link: MEETING_LINK });
  sql.updateEvent(db, {
    id: lateStart.id,
    startsAt: '14:00',
    minutes: 60,
    mode: 'remote',
    link: MEETING_LINK,
  });
  sql.updateEvent(db, { id: second.id, startsAt: '16:00', minutes: 90, mode: 'remote', link: MEETING_LINK });
  const [iceBreaker] = ICE_BREAKERS.filter(one => one.key === 'objects');
  const remote = AGENDA_TEMPLATE.map(point =>
    iceBreaker && point.title.startsWith('Ice-breaker') ? { ...iceBreaker, lead: '' } : point,
  );
  sql.insertAgenda(db, kickOff.id, AGENDA_TEMPLATE);
  sql.insertAgenda(db, second.id, remote);
  for (const { eventId, enrollmentId } of attendance) sql.insertInvitation(db, eventId, enrollmentId, 'yes');
  const present = new Set(attendance.map(one => one.enrollmentId));
  for (const [index, enrollmentId] of sql.selectAccepted(db).entries()) {
    if (present.has(enrollmentId)) continue;
    sql.insertInvitation(db, second.id, enrollmentId, ANSWERS[index % ANSWERS.length] ?? null);
  }
  writeTrainingDetails(db, training, today);
}

const MEETING_LINK = 'https://meet.example.com/first-names-only';

function writeTrainingDetails(db: Db, training: readonly SampleTraining[], today: IsoDate): void {
  for (const [index, { minutes, format }] of DEFAULT_MODULES.entries()) {
    sql.updateModule(db, index + 1, { minutes, format, dueOn: index === 0 ? workdayFrom(today, 5) : null });
  }
  for (const { moduleId, enrollmentId, isRehearsed } of training) {
    if (!isRehearsed) continue;
    sql.updateEvidence(
      db,
      moduleId,
      enrollmentId,
      `Workshop list, ${enrollmentId % 2 === 0 ? 'London' : 'video'}`,
    );
  }
}
