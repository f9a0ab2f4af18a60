import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const core = path.join(import.meta.dirname, '../../src/main/core');

it('finds SQL only in *.sql.ts files and in db/', () => {
  const statement =
    /[`'"]\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+\w+\s+AS\s*\()/;
  const strays = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.sql.ts') && !file.startsWith('db/'))
    .filter(file => statement.test(readFileSync(path.join(core, file), 'utf8')));
  expect(strays).toEqual([]);
});
