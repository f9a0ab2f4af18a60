import type { ModuleListing } from '#shared/contract/training.ts';
import type { TrainingFormat } from '#shared/domain/training.ts';
import { fullDay } from '../../ui/day-text.ts';

export const FORMAT_WORDS: Readonly<Record<TrainingFormat, string>> = {
  reading: 'Reading',
  workshop: 'Workshop',
  online: 'Online course',
  call: 'Call',
};

export const AUDIENCE_WORDS = { both: 'Both roles', mentee: 'Mentees', mentor: 'Mentors' } as const;

type Facts = Pick<
  ModuleListing,
  'isRequired' | 'needsRehearsal' | 'minutes' | 'format' | 'validMonths' | 'dueOn'
>;

/** What a module asks for, in one line. */
export function moduleFacts({
  isRequired,
  needsRehearsal,
  minutes,
  format,
  validMonths,
  dueOn,
}: Facts): string {
  return [
    isRequired ? 'Required' : 'Optional',
    needsRehearsal && 'to be rehearsed',
    FORMAT_WORDS[format].toLowerCase(),
    minutes !== null && `${minutes} minutes`,
    validMonths !== null && `counts for ${validMonths === 1 ? 'a month' : `${validMonths} months`}`,
    dueOn !== null && `due ${fullDay(dueOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What stands beside the bar of a module: who is not done, and why. */
export function progressNote({
  readOnly,
  expired,
}: Pick<ModuleListing, 'readOnly' | 'expired'>): string | null {
  const notes = [
    readOnly > 0 && `${readOnly} read, not rehearsed`,
    expired > 0 && `${expired} expired`,
  ].filter(Boolean);
  return notes.length > 0 ? notes.join(' · ') : null;
}

export function peopleText(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
