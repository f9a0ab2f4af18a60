import type { CheckedCell, PersonFields, TypedCell, Typing } from '#shared/contract/roster.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import { peopleColumn } from '#shared/domain/people-columns.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { addRelationMessages } from './edit-people.ts';
import { layBlock } from './lay-block.ts';
import { orderedIds } from './people-order.ts';
import { selectCohortId } from './people.sql.ts';
import { checkChange, type PersonChange } from './person-rules.ts';
import * as sql from './person.sql.ts';
import { fieldOf, readTyped, shownCell } from './typed-cells.ts';

/** Cells of a change of many that the preview lists. */
const MOST_LISTED = 200;
/** Cells that a block may have, so that the preview answers while one looks at it. */
const MOST_CELLS = 20_000;

type Written = { readonly cells: readonly CheckedCell[]; readonly outside: readonly string[] };

/** What the typing would do, found out by doing it and taking it back. */
export function previewTyping(ctx: QueryContext, typing: Typing) {
  const { cells, outside } = dryRun(ctx.db, () => write(ctx, typing));
  const listed =
    typing.kind === 'all'
      ? [...cells].sort((a, b) => RANK[a.verdict] - RANK[b.verdict]).slice(0, MOST_LISTED)
      : cells;
  return { cells: [...listed], counts: countsOf(cells), outside: [...outside] };
}

const RANK = { refused: 0, change: 1, same: 2 } as const;

/** Writes what was typed as one step, without the refused cells when they are to be left out. */
export function typeCells(
  ctx: CommandContext,
  { what, leaveOut }: { readonly what: Typing; readonly leaveOut: boolean },
) {
  const { cells } = write(ctx, what);
  const refused = cells.filter(cell => cell.verdict === 'refused');
  const [first] = refused;
  if (first && !leaveOut) {
    const more = refused.length > 1 ? ` ${refused.length - 1} more cells have problems.` : '';
    const fields = Object.fromEntries(
      refused.slice(0, MOST_LISTED).map(cell => [`${cell.id}.${cell.column}`, cell.sentence ?? '']),
    );
    throw refuse('INVALID', `${first.sentence} ${first.name} was not changed.${more}`, fields);
  }
  const counts = countsOf(cells);
  ctx.describe(labelOf(what, cells, counts.people));
  return { cells: counts.change, people: counts.people, refused: refused.length };
}

function countsOf(cells: readonly CheckedCell[]) {
  const changed = cells.filter(cell => cell.verdict === 'change');
  return {
    change: changed.length,
    same: cells.filter(cell => cell.verdict === 'same').length,
    refused: cells.filter(cell => cell.verdict === 'refused').length,
    people: new Set(changed.map(cell => cell.id)).size,
  };
}

function labelOf(typing: Typing, cells: readonly CheckedCell[], people: number): string {
  const changed = cells.filter(cell => cell.verdict === 'change');
  const [first] = changed;
  const who = people === 1 && first ? first.name : `${people.toLocaleString('en')} people`;
  const columns = new Set(changed.map(cell => cell.column));
  const what =
    columns.size === 1 && first ? peopleColumn(first.column).label.toLowerCase() : `${changed.length} cells`;
  if (typing.kind === 'all') return `Set the ${what} of ${who}`;
  return changed.length === 1 ? `Edit ${who}: ${what}` : `Paste ${what} into ${who}`;
}

function write(ctx: QueryContext, typing: Typing): Written {
  const { db, program } = ctx;
  const today = ctx.today();
  switch (typing.kind) {
    case 'cells':
      return { cells: writeCells(db, typing.cells, today), outside: [] };
    case 'block': {
      const ids = orderedIds(program, typing.filter, typing.sort, selectCohortId(db));
      const { cells, outside } = layBlock(typing, ids);
      if (cells.length > MOST_CELLS)
        throw refuse(
          'INVALID',
          `This block has more than ${MOST_CELLS.toLocaleString('en')} cells. Paste it in parts.`,
        );
      return { cells: writeCells(db, cells, today), outside };
    }
    case 'all': {
      const ids =
        'ids' in typing.who
          ? typing.who.ids
          : orderedIds(program, typing.who.filter, { column: 'name', direction: 'asc' }, selectCohortId(db));
      const { column, text } = typing;
      return {
        cells: writeCells(
          db,
          ids.map(id => ({ id, column, text })),
          today,
        ),
        outside: [],
      };
    }
  }
}

/** Writes the cells that fit, a person at a time, and says of each what became of it. */
function writeCells(db: Db, cells: readonly TypedCell[], today: IsoDate): CheckedCell[] {
  const byPerson = new Map<number, TypedCell[]>();
  for (const cell of cells) {
    const known = byPerson.get(cell.id);
    if (known) known.push(cell);
    else byPerson.set(cell.id, [cell]);
  }
  const readings = new Map<string, ReturnType<typeof readTyped>>();
  const read = ({ column, text }: TypedCell) => {
    const key = `${column} ${text}`;
    const known = readings.get(key);
    if (known) return known;
    const reading = readTyped(db, column, text, today);
    readings.set(key, reading);
    return reading;
  };
  return [...byPerson].flatMap(([id, typed]) => writePerson(db, id, typed, read));
}

function writePerson(
  db: Db,
  id: number,
  typed: readonly TypedCell[],
  read: (cell: TypedCell) => ReturnType<typeof readTyped>,
): CheckedCell[] {
  const before = sql.selectPerson(db, id);
  if (!before) return [];
  const name = displayName(before);
  const sentences = new Map<string, string>();
  const change: Record<string, unknown> = {};
  for (const cell of typed) {
    const reading = read(cell);
    if (reading.kind === 'value') Object.assign(change, reading.change);
    else sentences.set(cell.column, reading.sentence);
  }
  // What is refused is taken out, then the rest is looked at again: a last day needs the status beside it.
  let values: PersonChange = {};
  for (let isSettled = false; !isSettled;) {
    const checked = checkChange(change, before);
    addRelationMessages(db, id, checked.values, checked.messages);
    values = checked.values;
    isSettled = true;
    for (const cell of typed) {
      const field = fieldOf(cell.column);
      const message = field === null ? undefined : checked.messages[field];
      if (field === null || message === undefined || !(field in change)) continue;
      sentences.set(cell.column, message);
      delete change[field];
      isSettled = false;
    }
    if (isSettled && Object.keys(checked.messages).length > 0) {
      // A rule over fields of which none was typed here: nothing of this person is written.
      const [message = ''] = Object.values(checked.messages);
      for (const cell of typed) sentences.set(cell.column, message);
      values = {};
    }
  }
  const next = { ...before, ...values } as PersonFields;
  const differing = Object.keys(values).filter(
    key => values[key as keyof PersonChange] !== before[key as keyof PersonFields],
  );
  if (differing.length > 0)
    sql.updatePerson(
      db,
      id,
      Object.fromEntries(differing.map(key => [key, next[key as keyof PersonFields]])),
      next,
    );
  return typed.map((cell): CheckedCell => {
    const sentence = sentences.get(cell.column) ?? null;
    const shownBefore = shownCell(db, cell.column, before);
    const shownAfter = sentence === null ? shownCell(db, cell.column, next) : cell.text.trim() || null;
    const field = fieldOf(cell.column);
    const isSame = field !== null && !differing.includes(field);
    return {
      ...cell,
      name,
      before: shownBefore,
      after: shownAfter,
      verdict: sentence !== null ? 'refused' : isSame ? 'same' : 'change',
      sentence,
    };
  });
}

/** Runs `work` in a transaction that is always rolled back; no step is open, so no trigger notes anything. */
function dryRun<T>(db: Db, work: () => T): T {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    db.exec('ROLLBACK');
  }
}
