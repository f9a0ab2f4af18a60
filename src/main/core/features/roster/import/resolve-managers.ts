import { foldText } from '#shared/domain/fold-text.ts';
import type { RosterField } from '#shared/domain/roster-fields.ts';
import { CellColumn } from './cell-column.ts';
import { emailAddressIn } from './email-address.ts';
import type { ExistingPeople } from './existing-people.ts';
import type { ProblemLog } from './problem-log.ts';
import type { RowIndex } from './row-index.ts';
import { emptyColumn, KEEP, type StoredColumns } from './stored-fields.ts';

/**
 * The manager of each row: the employee id, '' for none, KEEP where the file's word cannot be trusted.
 * By index into the table's rows.
 */
export type ManagerLinks = string[];

const NOBODY = CellColumn.empty(0);

type ManagerCheck = {
  readonly accepted: readonly number[];
  readonly columns: StoredColumns;
  readonly managerCells: ReadonlyMap<RosterField, CellColumn>;
  readonly byId: RowIndex;
  readonly existing: ExistingPeople;
  readonly columnOf: (field: RosterField) => number | null;
};

/** Ways in which a cell can name a manager, the most certain first. */
const WAYS = ['managerId', 'managerEmail', 'managerName'] as const;
type ManagerWay = (typeof WAYS)[number];

/** Finds each row's manager by id, e-mail or name in the file and in the saved roster, and opens circles. */
export function resolveManagers(check: ManagerCheck, problems: ProblemLog): ManagerLinks {
  const { accepted, columns, managerCells } = check;
  const ids = columns.employeeId ?? NOBODY;
  const links: ManagerLinks = emptyColumn(ids.length);
  const lookup = managerLookup(check, problems);
  const ways = WAYS.flatMap(way => {
    const cells = managerCells.get(way);
    return cells ? [{ way, cells }] : [];
  });
  for (const index of accepted) {
    let missing: {
      readonly way: RosterField;
      readonly text: string;
      readonly kind: Unresolved['problem'];
      readonly detail: string;
    } | null = null;
    for (const { way, cells } of ways) {
      const text = cells.at(index) ?? '';
      if (text === '' || text === KEEP) continue;
      const found = lookup(way, text);
      if (typeof found === 'string') {
        links[index] = found;
        missing = null;
        break;
      }
      missing ??= { way, text, kind: found.problem, detail: found.detail };
    }
    if (missing) {
      problems.add(missing.kind, index, check.columnOf(missing.way), missing.text, missing.detail);
      links[index] = KEEP;
    } else if (links[index] !== '' && ids.is(index, links[index] ?? '')) {
      problems.add(
        'managerIsSelf',
        index,
        WAYS.map(check.columnOf).find(column => column !== null) ?? null,
        ids.at(index),
      );
      links[index] = '';
    }
  }
  openCircles(check, links, problems);
  return links;
}

type Unresolved = {
  readonly problem: 'unknownManager' | 'ambiguousManager' | 'managerNotImported';
  readonly detail: string;
};

const UNKNOWN: Unresolved = { problem: 'unknownManager', detail: '' };

const SHOWN_NAMESAKES = 6;

function onlyOne(found: ReadonlySet<string> | undefined): string | Unresolved {
  const [only] = found ?? [];
  if (!found || only === undefined) return UNKNOWN;
  if (found.size === 1) return only;
  const shown = [...found].slice(0, SHOWN_NAMESAKES).join(', ');
  return {
    problem: 'ambiguousManager',
    detail: `${found.size} people (IDs ${shown}${found.size > SHOWN_NAMESAKES ? ', …' : ''})`,
  };
}

function managerLookup(
  check: ManagerCheck,
  problems: ProblemLog,
): (way: ManagerWay, text: string) => string | Unresolved {
  const { columns, byId, existing } = check;
  const known = new Map(WAYS.map(way => [way, new Map<string, string | Unresolved>()]));
  let byEmail: Map<string, Set<string>> | null = null;
  let byName: Map<string, Set<string>> | null = null;
  let byFoldedId: Map<string, string> | null = null;
  const byWay = {
    managerId: (text: string): string | Unresolved => {
      const row = byId.get(text);
      if (row !== undefined && problems.isRejected[row] === 0) return text;
      if (existing.indexById.has(text)) return text;
      if (row !== undefined) return { problem: 'managerNotImported', detail: '' };
      // "007" for "7" would be a guess; another case or a stray space is the same id.
      byFoldedId ??= new Map(
        [...existing.indexById.keys(), ...byId.keys()].map(id => [id.toLowerCase(), id]),
      );
      return byFoldedId.get(text.toLowerCase()) ?? UNKNOWN;
    },
    managerEmail: (text: string): string | Unresolved => {
      byEmail ??= index(
        check,
        row => [(columns.email?.at(row) ?? '').toLowerCase()],
        row => [(existing.column('email')[row] ?? '').toLowerCase()],
      );
      return onlyOne(byEmail.get((emailAddressIn(text) ?? text).toLowerCase()));
    },
    managerName: (text: string): string | Unresolved => {
      byName ??= index(
        check,
        row => nameKeys(columns, row),
        row => existingNameKeys(existing, row),
      );
      return onlyOne(byName.get(nameKey(text)));
    },
  };
  const find = (way: ManagerWay, text: string): string | Unresolved => {
    const found = byWay[way](text);
    if (typeof found === 'string') return found;
    // Whoever sets one cell right types what is at hand, and reports write "Helen Brandt (00042)".
    const idAtEnd = /[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(text)?.[1];
    const others = [
      ...WAYS.filter(other => other !== way).map(other => byWay[other](text)),
      ...(idAtEnd === undefined ? [] : [byWay.managerId(idAtEnd)]),
    ];
    return others.find(other => typeof other === 'string') ?? found;
  };
  // Colleagues often stand beside each other.
  let last: { readonly way: ManagerWay; readonly text: string; readonly result: string | Unresolved } | null =
    null;
  return (way, text) => {
    if (last && last.text === text && last.way === way) return last.result;
    const sameWay = known.get(way);
    let result = sameWay?.get(text);
    if (result === undefined) {
      result = find(way, text);
      sameWay?.set(text, result);
    }
    last = { way, text, result };
    return result;
  };
}

/** Employee ids by each of their keys, from the file and, for people who are not in it, from the saved roster. */
function index(
  check: ManagerCheck,
  keysOfRow: (row: number) => readonly string[],
  keysOfSaved: (row: number) => readonly string[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (keys: readonly string[], id: string): void => {
    for (const key of keys) {
      if (key === '' || key === KEEP) continue;
      const ids = found.get(key);
      if (ids) ids.add(id);
      else found.set(key, new Set([id]));
    }
  };
  for (const row of check.accepted) add(keysOfRow(row), check.columns.employeeId?.at(row) ?? '');
  check.existing.column('employeeId').forEach((id, row) => {
    if (!check.byId.has(id)) add(keysOfSaved(row), id);
  });
  return found;
}

/** "Brandt, Helen" and "Helen Brandt" are the same person; so is "helen brandt". */
function nameKey(text: string): string {
  const comma = text.indexOf(',');
  return foldText(comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`);
}

function nameKeys(columns: StoredColumns, row: number): readonly string[] {
  return keysFor(
    columns.firstName?.at(row) ?? '',
    columns.lastName?.at(row) ?? '',
    columns.preferredName?.at(row) ?? '',
  );
}

function existingNameKeys(existing: ExistingPeople, row: number): readonly string[] {
  return keysFor(
    existing.column('firstName')[row] ?? '',
    existing.column('lastName')[row] ?? '',
    existing.column('preferredName')[row] ?? '',
  );
}

function keysFor(first: string, last: string, preferred: string): readonly string[] {
  const keys = [foldText(`${first} ${last}`), foldText(`${last} ${first}`)];
  if (preferred !== '' && preferred !== KEEP) keys.push(foldText(`${preferred} ${last}`));
  return keys;
}

const SHOWN_IN_CIRCLE = 8;

/**
 * Takes the manager from everybody in a circle ("A reports to B, B to C, C to A"), looking through the saved
 * roster where the file is silent. Which link is wrong cannot be known, so none of them is trusted.
 */
function openCircles(check: ManagerCheck, links: ManagerLinks, problems: ProblemLog): void {
  const { accepted, columns, byId, existing } = check;
  const ids = columns.employeeId ?? NOBODY;
  const savedManagers = existing.count === 0 ? [] : existing.column('manager');
  const isAccepted = new Uint8Array(ids.length);
  for (const row of accepted) isAccepted[row] = 1;
  // Nodes are rows of the file, then saved people; typed arrays, because maps of 100,000 ids are slow.
  const findNode = (id: string): number => {
    if (id === '' || id === KEEP) return -1;
    const row = byId.get(id);
    if (row !== undefined && isAccepted[row] === 1) return row;
    const saved = existing.indexById.get(id);
    return saved === undefined ? -1 : ids.length + saved;
  };
  // Colleagues often stand beside each other.
  let lastId = '';
  let lastNode = -1;
  const nodeOf = (id: string): number => {
    if (id !== lastId) {
      lastNode = findNode(id);
      lastId = id;
    }
    return lastNode;
  };
  const managerOf = (node: number): number => {
    if (node >= ids.length) return nodeOf(savedManagers[node - ids.length] ?? '');
    const link = links[node] ?? '';
    if (link !== KEEP) return nodeOf(link);
    const saved = existing.indexById.get(ids.at(node) ?? '');
    return saved === undefined ? -1 : nodeOf(savedManagers[saved] ?? '');
  };
  // 1 while on the current path, 2 when known to end at a top.
  const state = new Uint8Array(ids.length + existing.count);
  for (const start of accepted) {
    const path: number[] = [];
    let node = start;
    while (node >= 0 && state[node] === 0) {
      state[node] = 1;
      path.push(node);
      node = managerOf(node);
    }
    if (node >= 0 && state[node] === 1) {
      const circle = path.slice(path.indexOf(node));
      breakCircle(
        circle.map(each =>
          each < ids.length ? (ids.at(each) ?? '') : (existing.column('employeeId')[each - ids.length] ?? ''),
        ),
        check,
        links,
        problems,
      );
    }
    for (const done of path) state[done] = 2;
  }
}

function breakCircle(
  circle: readonly string[],
  check: ManagerCheck,
  links: ManagerLinks,
  problems: ProblemLog,
): void {
  const shown = circle.slice(0, SHOWN_IN_CIRCLE).join(' → ');
  const detail = `${shown}${circle.length > SHOWN_IN_CIRCLE ? ' → …' : ''} → ${circle[0] ?? ''}`;
  const column = WAYS.map(check.columnOf).find(each => each !== null) ?? null;
  for (const id of circle) {
    const row = check.byId.get(id);
    if (row === undefined) continue;
    problems.add('managerCycle', row, column, id, detail);
    links[row] = '';
  }
}
