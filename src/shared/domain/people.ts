/** Who teaches and who learns: in reverse mentoring the junior person is the mentor, the senior one the mentee. */
export const ROLES = ['mentor', 'mentee'] as const;
export type Role = (typeof ROLES)[number];

/** The other side of a pair. */
export function otherRole(role: Role): Role {
  return role === 'mentor' ? 'mentee' : 'mentor';
}

/** Employment status as HR systems export it: at work, on leave, or left (terminated). */
export const EMPLOYMENT_STATUSES = ['active', 'leave', 'left'] as const;
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

export const TERMINATION_TYPES = ['voluntary', 'involuntary', 'retirement', 'other'] as const;
export type TerminationType = (typeof TERMINATION_TYPES)[number];

export const CHANNELS = ['in person', 'video', 'phone', 'chat', 'e-mail', 'text'] as const;
/** How a person prefers to be reached and to meet. */
export type Channel = (typeof CHANNELS)[number];

export const SKILL_TYPES = ['digital', 'hard', 'soft', 'cultural', 'DEI'] as const;
export type SkillType = (typeof SKILL_TYPES)[number];

/** 1 = has heard of it, 3 = uses it, 5 = teaches it. */
export const SKILL_LEVELS = [1, 2, 3, 4, 5] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** What a person brings (`offered`) or wants to learn (`sought`). */
export type SkillSide = 'offered' | 'sought';

export const DECISIONS = ['interested', 'accepted', 'waitlist', 'declined', 'withdrawn'] as const;
/** What the facilitator decided about a person who may take part in a cohort; `interested` is still open. */
export type Decision = (typeof DECISIONS)[number];

/** At most two mentees per mentor are recommended; the database allows up to this many. */
export const MAX_CAPACITY = 5;
export const RECOMMENDED_CAPACITY = 2;

/** "Preferred Last" when a preferred name is known, else "First Last". */
export function displayName(person: {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName?: string | null;
}): string {
  return `${person.preferredName || person.firstName} ${person.lastName}`.trim();
}

/** The name that a person is called by in a first-name setting. */
export function callName(person: {
  readonly firstName: string;
  readonly preferredName?: string | null;
}): string {
  return person.preferredName || person.firstName;
}
