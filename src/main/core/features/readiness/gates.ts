import type { ReadinessGate, TrainingModule } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { listWords } from '#shared/domain/list-words.ts';
import type { Role } from '#shared/domain/people.ts';

/** What is recorded of one enrolled person. */
export type PersonRecord = {
  readonly enrollmentId: number;
  readonly name: string;
  readonly role: Role;
  readonly attendance: readonly { readonly eventId: number; readonly attendedOn: IsoDate }[];
  readonly training: readonly {
    readonly moduleId: number;
    readonly completedOn: IsoDate;
    readonly isRehearsed: boolean;
    readonly validUntil: IsoDate | null;
    readonly isExpired: boolean;
  }[];
};

/** Who signed the version of the agreement that counts. */
export type Signed = {
  readonly mentee: IsoDate | null;
  readonly mentor: IsoDate | null;
  readonly version: number | null;
};

/** The modules that a person of `role` has to complete before the first meeting. */
export function requiredModules(modules: readonly TrainingModule[], role: Role): readonly TrainingModule[] {
  return modules.filter(module => module.isRequired && (module.role === 'both' || module.role === role));
}

/** Whether the person went to any of the orientations; one is enough. */
export function hasAttended(person: PersonRecord): boolean {
  return person.attendance.length > 0;
}

/** What a person still has to do, as verbs without a subject, orientation first. */
export function missingOf(person: PersonRecord, modules: readonly TrainingModule[]): string[] {
  return [...missingOrientation(person), ...missingTraining(person, modules)];
}

function missingOrientation(person: PersonRecord): string[] {
  return hasAttended(person) ? [] : ['attend an orientation'];
}

function missingTraining(person: PersonRecord, modules: readonly TrainingModule[]): string[] {
  const { toComplete, toRehearse, expired } = openTraining(person, modules);
  return [
    ...toComplete.map(title => {
      const verb = toRehearse.includes(title) ? 'complete and rehearse' : 'complete';
      const until = expired.get(title);
      return `${verb} ${quoted(title)}${until ? ` again (it expired after ${until})` : ''}`;
    }),
    ...toRehearse.filter(title => !toComplete.includes(title)).map(title => `rehearse ${quoted(title)}`),
  ];
}

/** The same as {@link missingTraining} in one breath, for a sentence about one person. */
function trainingPhrases(person: PersonRecord, modules: readonly TrainingModule[]): string[] {
  const { toComplete, toRehearse, expired } = openTraining(person, modules);
  const named = (title: string) => `${quoted(title)}${expired.has(title) ? ' again (expired)' : ''}`;
  const isAll = toComplete.length > 2 && toComplete.length === requiredModules(modules, person.role).length;
  return [
    ...(toComplete.length > 0
      ? [`complete ${isAll ? `all ${toComplete.length} training modules` : listWords(toComplete.map(named))}`]
      : []),
    ...(toRehearse.length > 0 ? [`rehearse ${listWords(toRehearse.map(quoted))}`] : []),
  ];
}

/** Titles of modules that are not done, and of those that still have to be tried out. */
function openTraining(person: PersonRecord, modules: readonly TrainingModule[]) {
  const toComplete: string[] = [];
  const toRehearse: string[] = [];
  /** The last day of what counted once, by the module's title. */
  const expired = new Map<string, IsoDate>();
  for (const module of modules) {
    if (!module.isRequired || (module.role !== 'both' && module.role !== person.role)) continue;
    const record = person.training.find(done => done.moduleId === module.id);
    const counts = record !== undefined && !record.isExpired;
    if (!counts) toComplete.push(module.title);
    if (record?.isExpired && record.validUntil !== null) expired.set(module.title, record.validUntil);
    if (module.needsRehearsal && !(counts && record.isRehearsed)) toRehearse.push(module.title);
  }
  return { toComplete, toRehearse, expired };
}

function quoted(title: string): string {
  return `“${title}”`;
}

/** The three gates before a pair's first meeting, each with the sentences that say who has to do what. */
export function gatesOf(
  mentee: PersonRecord,
  mentor: PersonRecord,
  signed: Signed,
  modules: readonly TrainingModule[],
): ReadinessGate[] {
  const sentences = (missing: (person: PersonRecord) => readonly string[]) =>
    [mentee, mentor].flatMap(person => {
      const items = missing(person);
      return items.length > 0 ? [`${person.name} has to ${listWords(items)}.`] : [];
    });
  const toSign = (signed.version ?? 1) > 1 ? `version ${signed.version} of the agreement` : 'the agreement';
  return [
    { key: 'orientation', missing: sentences(missingOrientation) },
    { key: 'training', missing: sentences(person => trainingPhrases(person, modules)) },
    {
      key: 'agreement',
      missing: sentences(person => (signed[person.role] ? [] : [`sign ${toSign}`])),
    },
  ];
}
