import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** The rows of the table: the requirement, the test files that it names, and its state. */
const rows = readFileSync(path.join(root, 'docs/requirements.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| R\d+ \|/.test(line))
  .map(line => {
    const [, name = '', , , tests = '', state = ''] = line.split('|').map(cell => cell.trim());
    return { name, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''), state };
  });

describe('the table of requirements', () => {
  it('has one row for each of R1 to R104, in order', () => {
    expect(rows.map(row => row.name)).toEqual(Array.from({ length: 104 }, (_, place) => `R${place + 1}`));
  });

  it('names only test files that exist', () => {
    const missing = rows.flatMap(({ tests }) => tests).filter(file => !existsSync(path.join(root, file)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('says of each whether it is there, and shows by a test what it claims', () => {
    const odd = rows.filter(({ state }) => !/^(there|partly|not yet)\b/.test(state)).map(({ name }) => name);
    expect(odd).toEqual([]);
    const unproven = rows.filter(({ state, tests }) => !state.startsWith('not yet') && tests.length === 0);
    expect(unproven.map(({ name }) => name)).toEqual([]);
  });
});
