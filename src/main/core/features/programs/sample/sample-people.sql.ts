import type { Db } from '#core/db/connection.ts';
import { personSearchText } from '#shared/domain/person-search.ts';
import { TOPIC_CATALOG } from '#shared/domain/topic-catalog.ts';
import type { SamplePerson } from './organization.ts';

/** Writes the catalog (ids are places in it, from 1) and the people with their languages, interests and skills. */
export function insertPeople(db: Db, people: readonly SamplePerson[]): void {
  const skill = db.prepare('INSERT INTO skill (id, name, type) VALUES (?, ?, ?)');
  TOPIC_CATALOG.forEach(({ name, type }, index) => skill.run(index + 1, name, type));
  const person = db.prepare(
    `INSERT INTO person (
       id, employeeId, firstName, lastName, preferredName, pronouns, email, status, hireDate, dateInJob,
       terminationDate, terminationType, jobTitle, department, businessFunction, location, timeZone, gradeLevel,
       managerId, preferredChannel, availability, accessNeeds, searchText)
     VALUES (
       :id, :employeeId, :firstName, :lastName, :preferredName, :pronouns, :email, :status, :hireDate, :dateInJob,
       :terminationDate, :terminationType, :jobTitle, :department, :businessFunction, :location, :timeZone, :gradeLevel,
       :managerId, :preferredChannel, :availability, :accessNeeds, :searchText)`,
  );
  const language = db.prepare('INSERT INTO personLanguage (personId, language) VALUES (?, ?)');
  const interest = db.prepare('INSERT INTO personInterest (personId, interest) VALUES (?, ?)');
  const claim = db.prepare('INSERT INTO personSkill (personId, skillId, side, level) VALUES (?, ?, ?, ?)');
  for (const { languages, interests, offered, sought, ...fields } of people) {
    person.run({ ...fields, searchText: personSearchText(fields) });
    for (const spoken of languages) language.run(fields.id, spoken);
    for (const liked of interests) interest.run(fields.id, liked);
    for (const { skillId, level } of offered) claim.run(fields.id, skillId, 'offered', level);
    for (const { skillId, level } of sought) claim.run(fields.id, skillId, 'sought', level);
  }
}

export function setOnLeave(db: Db, personId: number): void {
  db.prepare(`UPDATE person SET status = 'leave' WHERE id = ?`).run(personId);
}

/** A line of a person's history, with the entry of the log that it belongs to. */
export function insertPersonChange(
  db: Db,
  change: {
    readonly personId: number;
    readonly auditId: number;
    readonly field: string;
    readonly before: string;
    readonly after: string;
  },
): void {
  db.prepare(
    `INSERT INTO personEvent (personId, auditId, field, before, after)
     VALUES (:personId, :auditId, :field, :before, :after)`,
  ).run(change);
}
