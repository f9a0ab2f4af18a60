import type { Charter, Cohort, Outcome } from '#shared/contract/program.ts';
import type { TrainingModule } from '#shared/contract/readiness.ts';
import type { PairRule } from '#shared/domain/matching.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import type { SampleMeeting } from './sample-meetings.ts';
import type { SamplePair } from './sample-pairs.ts';
import type { SampleEnrollment } from './sample-participants.ts';
import type { SampleAttendance, SampleEvent, SampleTraining } from './sample-preparation.ts';

/** The sample has one cohort, with this id. */
export const SAMPLE_COHORT_ID = 1;

export function insertCharter(db: Db, charter: Charter, createdAt: IsoInstant): void {
  db.prepare(
    `INSERT INTO program (
       id, name, organization, purpose, focus, sponsorName, sponsorSignedOn, facilitatorName, facilitatorContact,
       escalationContact, cadenceDays, meetingCount, meetingMinutes, paper, strategyLink, communicationPolicy, ethics,
       durationMonths, isSample, createdAt)
     VALUES (
       1, :name, :organization, :purpose, :focus, :sponsorName, :sponsorSignedOn, :facilitatorName, :facilitatorContact,
       :escalationContact, :cadenceDays, :meetingCount, :meetingMinutes, :paper, :strategyLink, :communicationPolicy, :ethics,
       :durationMonths, 1, :createdAt)`,
  ).run({ ...charter, createdAt });
}

export function insertCohort(db: Db, cohort: Omit<Cohort, 'id'>, maxTimeZoneHours: number): void {
  db.prepare(
    `INSERT INTO cohort (
       id, name, isPilot, pairCap, interestFrom, interestUntil, matchOn, orientationOn, startsOn, midReviewOn, endsOn,
       followUpOn, maxTimeZoneHours)
     VALUES (
       :id, :name, :isPilot, :pairCap, :interestFrom, :interestUntil, :matchOn, :orientationOn, :startsOn, :midReviewOn,
       :endsOn, :followUpOn, :maxTimeZoneHours)`,
  ).run({ ...cohort, id: SAMPLE_COHORT_ID, isPilot: cohort.isPilot ? 1 : 0, maxTimeZoneHours });
}

export function insertOutcomes(db: Db, outcomes: readonly Omit<Outcome, 'id'>[]): void {
  const insert = db.prepare(
    `INSERT INTO outcome (statement, metric, baseline, target, current, source, businessArea, dueOn)
     VALUES (:statement, :metric, :baseline, :target, :current, :source, :businessArea, :dueOn)`,
  );
  for (const outcome of outcomes) insert.run(outcome);
}

export function insertImport(
  db: Db,
  roster: {
    readonly fileName: string;
    readonly fileHash: string;
    readonly importedAt: IsoInstant;
    readonly people: number;
  },
): void {
  db.prepare(
    `INSERT INTO rosterImport (fileName, fileHash, importedAt, encoding, newCount, changedCount, unchangedCount, rejectedCount)
     VALUES (:fileName, :fileHash, :importedAt, 'utf-8', :people, 0, 0, 0)`,
  ).run(roster);
}

export function insertEnrollments(db: Db, enrollments: readonly SampleEnrollment[]): void {
  const insert = db.prepare(
    `INSERT INTO enrollment (
       id, cohortId, personId, role, decision, capacity, interestOn, motivation,
       screeningSocial, screeningConfidence, screeningTeaching)
     VALUES (
       :id, :cohortId, :personId, :role, :decision, :capacity, :interestOn, :motivation,
       :social, :confidence, :teaching)`,
  );
  for (const { screening, ...enrollment } of enrollments) {
    insert.run({ ...enrollment, ...screening, cohortId: SAMPLE_COHORT_ID });
  }
}

export function insertPairRules(db: Db, rules: readonly PairRule[]): void {
  const insert = db.prepare(
    `INSERT INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId, reason)
     VALUES (:cohortId, :kind, :menteePersonId, :mentorPersonId, :reason)`,
  );
  for (const rule of rules) insert.run({ ...rule, cohortId: SAMPLE_COHORT_ID });
}

export function insertPairs(
  db: Db,
  pairs: readonly SamplePair[],
  acceptance: { readonly reason: string; readonly acceptedAt: IsoInstant },
): void {
  const insert = db.prepare(
    `INSERT INTO pair (
       id, cohortId, menteeId, mentorId, state, isLocked, origin, startedOn, endedOn)
     VALUES (
       :id, :cohortId, :menteeId, :mentorId, :state, :isLocked, :origin, :startedOn, :endedOn)`,
  );
  const accept = db.prepare(
    `INSERT INTO acceptedWarning (pairId, rule, reason, acceptedAt)
     VALUES (:pairId, :rule, :reason, :acceptedAt)`,
  );
  for (const { mentee, mentor, accepted, isLocked, ...pair } of pairs) {
    insert.run({
      ...pair,
      cohortId: SAMPLE_COHORT_ID,
      menteeId: mentee.enrollmentId,
      mentorId: mentor.enrollmentId,
      isLocked: isLocked ? 1 : 0,
    });
    for (const rule of accepted) accept.run({ ...acceptance, pairId: pair.id, rule });
  }
}

/** Writes the modules with their places in the list, from 1, as ids. */
export function insertModules(db: Db, modules: readonly Omit<TrainingModule, 'id' | 'position'>[]): void {
  const insert = db.prepare(
    `INSERT INTO trainingModule (id, cohortId, role, title, isRequired, needsRehearsal, position)
     VALUES (:place, :cohortId, :role, :title, :isRequired, :needsRehearsal, :place)`,
  );
  modules.forEach(({ role, title, isRequired, needsRehearsal }, index) =>
    insert.run({
      place: index + 1,
      cohortId: SAMPLE_COHORT_ID,
      role,
      title,
      isRequired: isRequired ? 1 : 0,
      needsRehearsal: needsRehearsal ? 1 : 0,
    }),
  );
}

export function insertPreparation(
  db: Db,
  events: readonly SampleEvent[],
  attendance: readonly SampleAttendance[],
  training: readonly SampleTraining[],
): void {
  const event = db.prepare(
    `INSERT INTO orientationEvent (id, cohortId, title, heldOn, place)
     VALUES (:id, :cohortId, :title, :heldOn, :place)`,
  );
  for (const row of events) event.run({ ...row, cohortId: SAMPLE_COHORT_ID });
  const attended = db.prepare(
    `INSERT INTO attendance (eventId, enrollmentId, attendedOn)
     VALUES (:eventId, :enrollmentId, :attendedOn)`,
  );
  for (const row of attendance) attended.run(row);
  const completed = db.prepare(
    `INSERT INTO trainingRecord (moduleId, enrollmentId, completedOn, isRehearsed)
     VALUES (:moduleId, :enrollmentId, :completedOn, :isRehearsed)`,
  );
  for (const row of training) completed.run({ ...row, isRehearsed: row.isRehearsed ? 1 : 0 });
}

export function insertMeetings(db: Db, meetings: readonly SampleMeeting[]): void {
  const insert = db.prepare(
    `INSERT INTO meeting (pairId, plannedOn, startsAt, state, heldOn, minutes, cancelledBy, cancelReason, channel,
                          placeType, nextStep)
     VALUES (:pairId, :plannedOn, :startsAt, :state, :heldOn, :minutes, :cancelledBy, :cancelReason, :channel,
             :placeType, :nextStep)`,
  );
  const tag = db.prepare('INSERT INTO meetingTopic (meetingId, topic) VALUES (?, ?)');
  for (const { topic, ...meeting } of meetings) {
    const { lastInsertRowid } = insert.run(meeting);
    tag.run(lastInsertRowid, topic);
  }
}
