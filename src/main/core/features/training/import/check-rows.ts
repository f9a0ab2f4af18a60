import type { TrainingImportPlan, TrainingImportRow } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
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
  readonly existing: readonly ExistingRecord[];
  readonly limits: { readonly today: IsoDate; readonly earliest: IsoDate };
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
  const { find, modules, existing, limits } = against;
  const { columns } = plan;
  const moduleOf = new Map(plan.modules.map(({ title, moduleId }) => [title, moduleId]));
  const byId = new Map(modules.map(module => [module.id, module]));
  const recorded = new Map(existing.map(record => [keyOf(record), record]));
  return ({ row, cells }) => {
    const cell = (index: number | null) => (index === null ? '' : (cells[index] ?? ''));
    const title = cell(columns.module);
    const text = [...columns.person.map(cell), title, cell(columns.date)].filter(Boolean).join(', ');
    const found = find(columns.person.map(cell));
    const module = byId.get((columns.module === null ? plan.moduleId : moduleOf.get(title)) ?? -1);
    const date = columns.date === null ? plan.completedOn : dateIn(cell(columns.date), plan, limits);
    const base = {
      row,
      text,
      name: found.kind === 'found' ? found.person.name : null,
      module: module?.title ?? null,
    };
    const out = (reason: string): CheckedRow => ({
      ...base,
      outcome: 'unmatched',
      completedOn: null,
      reason,
      record: null,
    });
    if (found.kind === 'unknown') return out(found.reason);
    if (!module) {
      return out(title === '' ? 'The row names no module.' : `“${title}” is not assigned to a module.`);
    }
    const { person } = found;
    if (module.role !== 'both' && module.role !== person.role) {
      return out(`“${module.title}” is for ${module.role}s and ${person.name} is a ${person.role}.`);
    }
    if (date === null) return out('The row has no day, and no day was chosen for rows without one.');
    if (typeof date === 'object') return out(date.reason);
    if (date > limits.today) return out(`${date} is in the future.`);
    if (date < limits.earliest) return out(`${date} lies before this program began (${limits.earliest}).`);
    const known = recorded.get(keyOf({ moduleId: module.id, enrollmentId: person.enrollmentId }));
    const isRehearsed = module.needsRehearsal && (plan.isRehearsed || known?.isRehearsed === 1);
    const record = {
      moduleId: module.id,
      enrollmentId: person.enrollmentId,
      completedOn: date,
      isRehearsed,
      evidence: columns.evidence === null ? undefined : cell(columns.evidence).slice(0, 500),
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
