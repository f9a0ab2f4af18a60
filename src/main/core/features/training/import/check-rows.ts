import type { TrainingImportPlan, TrainingImportRow } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { cellsIn, columnsOf, NOBODY, type ProblemLog } from '../../people-lists/index.ts';
import type { Found } from '../../readiness/index.ts';
import { readDate, type ListRow } from '../../roster/index.ts';
import type { ExistingRecord, StoredModule } from '../training.sql.ts';

export type CheckedRow = TrainingImportRow & {
  readonly record: {
    readonly moduleId: number;
    readonly enrollmentId: number;
    readonly completedOn: IsoDate;
    readonly isRehearsed: boolean;
    readonly evidence: string | undefined;
  } | null;
};

export type CheckAgainst = {
  readonly find: (cells: readonly string[]) => Found;
  readonly modules: readonly StoredModule[];
  /** The module that each title of the file means; null for none. */
  readonly moduleOf: ReadonlyMap<string, number | null>;
  readonly existing: readonly ExistingRecord[];
  readonly limits: { readonly today: IsoDate; readonly earliest: IsoDate };
  /** Takes the rows that are left out, with the cell that could be set right. */
  readonly problems: ProblemLog;
};

/**
 * What every row of a learning system's list would do, without doing it.
 *
 * A row is left out with its reason; of several rows for one person and module the newest counts.
 */
export function checkRows(
  rows: readonly ListRow[],
  plan: TrainingImportPlan,
  against: CheckAgainst,
): CheckedRow[] {
  const read = rowReader(plan, against);
  const checked = rows.map(read);
  const newest = new Map<string, CheckedRow>();
  for (const row of checked) {
    if (!row.record) continue;
    const key = keyOf(row.record);
    const known = newest.get(key);
    if (!known?.record || row.record.completedOn > known.record.completedOn) newest.set(key, row);
  }
  return checked.map(row => {
    const winner = row.record ? newest.get(keyOf(row.record)) : undefined;
    if (!winner || winner === row) return row;
    return {
      ...row,
      outcome: 'repeated',
      reason: `Row ${winner.row} is the same person and module${winner.completedOn === row.completedOn ? '' : ' with a later day'}; that one counts.`,
      record: null,
    };
  });
}

function rowReader(plan: TrainingImportPlan, against: CheckAgainst): (row: ListRow) => CheckedRow {
  const { find, modules, moduleOf, existing, limits, problems } = against;
  const people = columnsOf(plan, 'person');
  const [moduleColumn] = columnsOf(plan, 'module');
  const [dateColumn] = columnsOf(plan, 'completedOn');
  const [evidenceColumn] = columnsOf(plan, 'evidence');
  const byId = new Map(modules.map(module => [module.id, module]));
  const recorded = new Map(existing.map(record => [keyOf(record), record]));
  return listRow => {
    const { row, cells } = listRow;
    const cell = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
    const title = cell(moduleColumn);
    const named = cellsIn(listRow, people);
    const text = [...named, title, cell(dateColumn)].filter(Boolean).join(', ');
    const found = find(named);
    const module = byId.get((moduleColumn === undefined ? plan.moduleId : moduleOf.get(title)) ?? -1);
    const date = dateColumn === undefined ? plan.completedOn : dateIn(cell(dateColumn), plan, limits);
    const base = {
      row,
      text,
      name: found.kind === 'found' ? found.person.name : null,
      module: module?.title ?? null,
    };
    const out = (
      problem: { readonly title: string; readonly advice: string },
      reason: string,
      column?: number,
    ): CheckedRow => {
      const place = column === undefined ? null : { column, text: cell(column) };
      problems.add(problem, row, `${text}. ${reason.replace(/\.$/, '')}`, place);
      return { ...base, outcome: 'unmatched', completedOn: null, reason, record: null };
    };
    if (found.kind === 'unknown') {
      const canBeWritten = found.why === 'unknown' || found.why === 'empty' || found.why === 'ambiguous';
      const column = people.find(index => cell(index) !== '') ?? people[0];
      return out(WHO[found.why], found.reason, canBeWritten ? column : undefined);
    }
    if (!module) {
      return out(
        NO_MODULE,
        title === '' ? 'The row names no module.' : `“${title}” is not assigned to a module.`,
      );
    }
    const { person } = found;
    if (module.role !== 'both' && module.role !== person.role) {
      return out(
        OTHER_ROLE,
        `“${module.title}” is for ${module.role}s and ${person.name} is a ${person.role}.`,
      );
    }
    if (date === null)
      return out(DAY, 'The row has no day, and no day was chosen for rows without one.', dateColumn);
    if (typeof date === 'object') return out(DAY, date.reason, dateColumn);
    if (date > limits.today) return out(DAY, `${date} is in the future.`, dateColumn);
    if (date < limits.earliest)
      return out(DAY, `${date} lies before this program began (${limits.earliest}).`, dateColumn);
    const known = recorded.get(keyOf({ moduleId: module.id, enrollmentId: person.enrollmentId }));
    const isRehearsed = module.needsRehearsal && (plan.isRehearsed || known?.isRehearsed === 1);
    const record = {
      moduleId: module.id,
      enrollmentId: person.enrollmentId,
      completedOn: date,
      isRehearsed,
      evidence: evidenceColumn === undefined ? undefined : cell(evidenceColumn).slice(0, 500),
    };
    if (!known) return { ...base, outcome: 'new', completedOn: date, reason: '', record };
    const gainsRehearsal = isRehearsed && known.isRehearsed === 0;
    if (known.completedOn >= date && !gainsRehearsal) {
      const reason = `Completed on ${known.completedOn} already.`;
      return { ...base, outcome: 'already', completedOn: date, reason, record: null };
    }
    return {
      ...base,
      outcome: 'newer',
      completedOn: date,
      reason: gainsRehearsal ? 'Now rehearsed.' : `Replaces ${known.completedOn}.`,
      record: { ...record, completedOn: date > known.completedOn ? date : known.completedOn },
    };
  };
}

function dateIn(
  text: string,
  plan: TrainingImportPlan,
  { today }: CheckAgainst['limits'],
): IsoDate | null | { readonly reason: string } {
  if (text === '') return plan.completedOn;
  const reading = readDate(text, plan.dateOrder, today);
  if (reading === 'impossible') return { reason: `There is no day “${text}”.` };
  if (reading === 'unreadable' || reading === 'openEnd') return { reason: `“${text}” is not a day.` };
  return reading;
}

function keyOf({ moduleId, enrollmentId }: { readonly moduleId: number; readonly enrollmentId: number }) {
  return `${moduleId} ${enrollmentId}`;
}

const WHO = {
  empty: NOBODY.empty,
  unknown: {
    title: 'Nobody who takes part',
    advice:
      'Correct the spelling here, or write the e-mail address or the ID. Records are kept for people who take part.',
  },
  ambiguous: { ...NOBODY.ambiguous, advice: 'Write the employee ID or the e-mail address here.' },
  bothRoles: {
    title: 'Takes part as mentor and as mentee',
    advice: 'The list does not say which of the two it means. Mark them by hand under Training.',
  },
  notTaking: {
    title: 'Does not take part',
    advice: 'Accept these people under Intake first, if that has changed.',
  },
} as const;
const NO_MODULE = {
  title: 'Not assigned to a module',
  advice: 'Choose above which module the title means. Rows of other courses stay out.',
};
const OTHER_ROLE = {
  title: 'The module is for the other role',
  advice: 'Nothing needs to be done, or let the module be for both roles under Training.',
};
const DAY = {
  title: 'The day cannot be right',
  advice: 'Write it as 2026-03-31. It lies between the beginning of the program and today.',
};
