import type { PersonEvent } from '#shared/contract/roster.ts';
import { SCREENING_WORDS } from '#shared/domain/intake.ts';
import { displayName } from '#shared/domain/people.ts';
import {
  cellWords,
  PEOPLE_COLUMN_KEYS,
  peopleColumn,
  RESTRICTED_FIELD_WORDS,
  type RestrictedField,
} from '#shared/domain/people-columns.ts';
import { queryContext, withDiskErrors, type CoreContext, type QueryContext } from '#core/app.ts';
import { appendAudit, selectLastAuditId } from '#core/db/audit.sql.ts';
import { refuse } from '#core/refusal.ts';
import { selectPerson } from './person.sql.ts';
import * as sql from './person-history.sql.ts';

const DECISION_WORDS: Readonly<Record<string, string>> = {
  interested: 'came forward',
  accepted: 'accepted',
  waitlist: 'on the waitlist',
  declined: 'declined',
  withdrawn: 'withdrew',
};
const STATE_WORDS: Readonly<Record<string, string>> = {
  proposed: 'proposed',
  active: 'active',
  paused: 'paused',
  completed: 'completed',
  endedEarly: 'ended early',
  reassigned: 'reassigned',
};

const RATING_WORDS = {
  screeningSocial: 'Social skill',
  screeningConfidence: 'Confidence',
  screeningTeaching: 'Teaching',
} as const;

function ratingWords(rating: string | null): string | null {
  return rating === null
    ? null
    : `${rating} ${SCREENING_WORDS[Number(rating) - 1]?.toLowerCase() ?? ''}`.trim();
}

/** What was changed about a person, one entry of the log after the other, newest first. */
export function personHistory({ db }: QueryContext, { id }: { readonly id: number }): PersonEvent[] {
  const entries = new Map<number, PersonEvent>();
  for (const row of sql.selectPersonEvents(db, id)) {
    const { auditId, at, actor, summary } = row;
    const entry = entries.get(auditId) ?? { at, actor, summary, lines: [] };
    const line = lineOf(row);
    // A skill that left one level and joined another has changed its level.
    const other = line.isSkill ? entry.lines.find(one => isSameSkill(one, line)) : undefined;
    if (other)
      Object.assign(other, { before: other.before ?? line.before, after: other.after ?? line.after });
    else entry.lines.push({ what: line.what, before: line.before, after: line.after });
    entries.set(auditId, entry);
  }
  return [...entries.values()];
}

type Line = PersonEvent['lines'][number];

function isSameSkill(one: Line, other: Line): boolean {
  if (one.what !== other.what || (one.before === null) === (other.before === null)) return false;
  return nameOfSkill(one) === nameOfSkill(other);
}

function nameOfSkill({ before, after }: Line): string {
  return (before ?? after ?? '').replace(/ \(\d\)$/, '');
}

function lineOf({ field, before, after }: sql.PersonEventRow): Line & { readonly isSkill?: true } {
  switch (field) {
    case 'offered':
      return { what: 'Skill offered', before, after, isSkill: true };
    case 'sought':
      return { what: 'Skill sought', before, after, isSkill: true };
    case 'interest':
      return { what: 'Interest', before, after };
    case 'language':
      return { what: 'Language', before, after };
    case 'screeningSocial':
    case 'screeningConfidence':
    case 'screeningTeaching':
      return { what: RATING_WORDS[field], before: ratingWords(before), after: ratingWords(after) };
    case 'performanceRating':
      return { what: 'Performance rating changed', before: null, after: null };
    case 'role':
      return { what: 'Role', before: null, after: after === 'mentor' ? 'Mentor' : 'Mentee' };
    case 'decision':
      return {
        what: 'Decision',
        before: wordIn(DECISION_WORDS, before),
        after: wordIn(DECISION_WORDS, after),
      };
    case 'pair': {
      const [state = '', ...name] = (after ?? '').split(' ');
      return {
        what: `Pair with ${name.join(' ')}`,
        before: wordIn(STATE_WORDS, before),
        after: wordIn(STATE_WORDS, state),
      };
    }
    case 'shown':
      return {
        what: `Asked to see the ${wordIn(RESTRICTED_FIELD_WORDS, after) ?? 'restricted fields'}`,
        before: null,
        after: null,
      };
    case 'accessNeeds':
      return { what: 'Access needs changed', before: null, after: null };
    case 'managerId':
      return { what: 'Manager', before, after };
    default: {
      const column = PEOPLE_COLUMN_KEYS.find(key => key === field);
      if (!column) return { what: field, before, after };
      return {
        what: peopleColumn(column).label,
        before: cellWords(column, before),
        after: cellWords(column, after),
      };
    }
  }
}

function wordIn(words: Readonly<Record<string, string>>, key: string | null): string | null {
  return key === null ? null : (words[key] ?? key);
}

/** Shows a restricted field of a person and notes that it was asked for. */
export function reveal(
  context: CoreContext,
  { id, field }: { readonly id: number; readonly field: 'accessNeeds' | 'performanceRating' },
): { words: string | null } {
  noteShown(context, id, field);
  const shown = sql.selectRestricted(queryContext(context).db, id, field);
  return { words: shown === null || shown === '' ? null : String(shown) };
}

/** That something restricted was asked for stands in the log for good, which is why this writes without a step. */
export function noteShown(context: CoreContext, id: number, field: RestrictedField): void {
  const { db, program, now } = queryContext(context);
  const person = selectPerson(db, id);
  if (!person) throw refuse('NOT_FOUND', 'This person is no longer in the program.');
  const at = now();
  const words = RESTRICTED_FIELD_WORDS[field];
  withDiskErrors(() =>
    db
      .transaction(() => {
        const summary = `Asked to see the ${words} of ${displayName(person)}`;
        const entry = { at, operation: 'roster.reveal', summary, reason: null, price: null };
        appendAudit(db, entry);
        sql.insertShown(db, id, selectLastAuditId(db), field);
      })
      .immediate(),
  );
  program.announce(['personEvent', 'auditEntry'], at);
}
