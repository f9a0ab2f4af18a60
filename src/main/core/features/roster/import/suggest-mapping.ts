import type { RosterQuestion } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { differentTexts } from './cell-column.ts';
import { cleanText } from './clean-text.ts';
import { columnEvidence, contradicts, fieldFromValues, type ColumnEvidence } from './column-evidence.ts';
import { guessDateFormat, readDate } from './date-format.ts';
import { proposeLadder } from './grade-ladder.ts';
import { needsGradeOrder, proposeGradeOrder } from './grade-order.ts';
import { matchHeader } from './header-names.ts';
import type { RosterTable } from './read-table.ts';
import { guessNameOrder, splitName } from './split-name.ts';

export type ColumnSuggestion = {
  readonly column: number;
  readonly field: RosterField | null;
  readonly confidence: number;
  readonly basis: 'header' | 'values' | 'both' | 'none';
  readonly samples: readonly string[];
  readonly filledShare: number;
};
export type MappingSuggestion = {
  readonly columns: readonly ColumnSuggestion[];
  readonly questions: readonly RosterQuestion[];
};

type Claim = {
  readonly column: number;
  readonly field: RosterField;
  readonly confidence: number;
  readonly basis: ColumnSuggestion['basis'];
};

/** Claims this close to the best one could be meant as well, so the facilitator chooses. */
const RIVAL_DISTANCE = 0.15;
const TAKEN_FROM = 0.5;

/**
 * A field for each column, from its header in any known language and from what its values look like.
 *
 * A field that several columns claim about equally is given to none of them: the question goes to the
 * facilitator instead.
 *
 * @param ladder the program's grades in words, lowest first.
 */
export function suggestMapping(
  table: RosterTable,
  today: IsoDate,
  ladder: readonly string[] = [],
): MappingSuggestion {
  const evidence = table.columns.map(({ index }) =>
    columnEvidence(table.cells.column(index), table.firstRow),
  );
  const claims = table.columns.flatMap(({ index, name, isNamed }) => {
    const claim = claimOf(index, isNamed ? name : '', evidence, table);
    return claim ? [claim] : [];
  });
  const taken = new Map<number, Claim>();
  const questions: RosterQuestion[] = [];
  for (const field of new Set(claims.map(claim => claim.field))) {
    const rivals = claims.filter(claim => claim.field === field).sort((a, b) => b.confidence - a.confidence);
    const [best] = rivals;
    if (!best || best.confidence < TAKEN_FROM) continue;
    const close = rivals.filter(claim => best.confidence - claim.confidence < RIVAL_DISTANCE);
    if (close.length > 1)
      questions.push({
        kind: 'claim',
        field,
        columns: close.map(claim => claim.column).sort((a, b) => a - b),
      });
    else taken.set(best.column, best);
  }
  const columns = table.columns.map(({ index }): ColumnSuggestion => {
    const claim = taken.get(index);
    return {
      column: index,
      field: claim?.field ?? null,
      confidence: claim?.confidence ?? 0,
      basis: claim?.basis ?? 'none',
      samples: [...new Set(evidence[index]?.values)].slice(0, 5).map(value => value.slice(0, 120)),
      filledShare: evidence[index]?.filled ?? 0,
    };
  });
  for (const claim of taken.values())
    questions.push(...columnQuestions(claim.column, claim.field, table, today, ladder));
  // Asked only once somebody takes the column for dates, when the answer must not come from a few samples.
  for (const { index } of table.columns)
    if (!taken.has(index) && (evidence[index]?.dates ?? 0) > 0)
      questions.push(...dateQuestion(index, table, today));
  return { columns, questions };
}

/** What a column leaves open once it is mapped to a field: order of day and month, of names, of grades. */
export function columnQuestions(
  column: number,
  field: RosterField,
  table: RosterTable,
  today: IsoDate,
  ladder: readonly string[] = [],
): readonly RosterQuestion[] {
  switch (rosterField(field).kind) {
    case 'date':
      return dateQuestion(column, table, today);
    case 'grade':
      return gradeQuestion(column, table, ladder);
    case 'name':
      return field === 'fullName' ? nameQuestion(column, table) : [];
    default:
      return [];
  }
}

function claimOf(
  column: number,
  header: string,
  evidence: readonly ColumnEvidence[],
  table: RosterTable,
): Claim | null {
  const own = evidence[column];
  if (!own) return null;
  const byHeader = header === '' ? null : matchHeader(header);
  const byValues = fieldFromValues(own);
  if (!byHeader)
    return byValues
      ? { column, field: byValues.field, confidence: byValues.confidence, basis: 'values' }
      : null;
  const field = settleVague(byHeader.field, own, table);
  const base = byHeader.exact ? 0.9 : 0.65;
  if (contradicts(own, field)) return { column, field, confidence: base - 0.5, basis: 'header' };
  // An empty column may be meant, but a filled rival is meant more.
  if (own.values.length === 0) return { column, field, confidence: base - 0.2, basis: 'header' };
  const agrees = byValues?.field === field;
  return {
    column,
    field,
    confidence: Math.min(0.99, base + (agrees ? 0.08 : 0)),
    basis: agrees ? 'both' : 'header',
  };
}

/** "Name" and "Manager" alone do not say what is in the cells; the cells do. */
function settleVague(
  field: RosterField | 'name' | 'manager',
  own: ColumnEvidence,
  table: RosterTable,
): RosterField {
  const headers = table.columns.map(each => (each.isNamed ? matchHeader(each.name) : null));
  if (field === 'name' || (field === 'fullName' && own.severalWords < 0.3)) {
    // German exports pair "Name" (the last name) with "Vorname", French ones "Nom" with "Prénom".
    const hasFirst = headers.some(match => match?.field === 'firstName' && match.exact);
    return hasFirst && own.severalWords < 0.5 ? 'lastName' : 'fullName';
  }
  if (field !== 'manager') return field;
  if (own.emails > 0.5) return 'managerEmail';
  const idColumn = headers.findIndex(match => match?.field === 'employeeId');
  const ids = new Set(
    idColumn < 0 ? [] : [...table.cells.column(idColumn)].slice(table.firstRow).map(cell => cell.trim()),
  );
  const inIds = own.values.filter(value => ids.has(value)).length;
  if (own.values.length > 0 && inIds > own.values.length / 2) return 'managerId';
  return own.withDigits > 0.8 && own.severalWords < 0.2 ? 'managerId' : 'managerName';
}

/** The different values of a column, in the order in which they first appear. */
function columnValues(table: RosterTable, column: number): ReadonlySet<string> {
  const cells = table.cells.column(column);
  return differentTexts(cells, rowsFrom(table.firstRow, cells.length));
}

function* rowsFrom(first: number, end: number): Generator<number, void, void> {
  for (let row = first; row < end; row++) yield row;
}

function dateQuestion(column: number, table: RosterTable, today: IsoDate): readonly RosterQuestion[] {
  const guess = guessDateFormat(columnValues(table, column));
  if (guess.order !== null || guess.example === null) return [];
  const example = guess.example;
  return [
    {
      kind: 'dateOrder',
      column,
      example,
      dayFirst: readDate(example, 'dmy', today),
      monthFirst: readDate(example, 'mdy', today),
    },
  ];
}

/** Characters of a grade that the program keeps in its order. */
const LONGEST_GRADE = 100;

function gradeQuestion(
  column: number,
  table: RosterTable,
  ladder: readonly string[],
): readonly RosterQuestion[] {
  // A word that no program could keep is asked about row by row instead.
  const distinct = [
    ...new Set([...columnValues(table, column)].map(value => cleanText(value, () => {}))),
  ].filter(value => value !== '' && value.length <= LONGEST_GRADE);
  const known = new Set(ladder.map(foldText));
  const unknown = distinct.filter(value => !known.has(foldText(value)));
  const isOfLadder = unknown.length < distinct.length;
  if (ladder.length + unknown.length > 99 || (!isOfLadder && !needsGradeOrder(distinct))) return [];
  const suggested = proposeLadder(ladder, proposeGradeOrder(unknown));
  return [{ kind: 'gradeOrder', column, suggested: [...suggested], known: [...ladder] }];
}

function nameQuestion(column: number, table: RosterTable): readonly RosterQuestion[] {
  const values = [...columnValues(table, column)].slice(0, 400);
  const suggested = guessNameOrder(values);
  const examples = [...new Set(values)]
    .sort((a, b) => b.split(/\s+/).length - a.split(/\s+/).length)
    .slice(0, 5)
    .map(text => ({ text, ...splitName(text, suggested) }));
  return examples.length === 0 ? [] : [{ kind: 'nameOrder', column, suggested, examples }];
}
