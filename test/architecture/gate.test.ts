import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const core = path.join(import.meta.dirname, '../../src/main/core');
/** A statement that may give a pair the state `active`, by name or by a value. */
const activates = /UPDATE pair\s+SET[^`;]*\bstate = (?:'active'|[:?]\w*)/;

it('lets a pair become active only behind the gate, or as what it was before it was closed', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('sample'))
    .filter(file => activates.test(readFileSync(path.join(core, file), 'utf8')));
  expect(files.map(file => file.split(path.sep).join('/')).sort()).toEqual([
    // A reopened pair that is not ready any more comes back paused.
    'features/closure/closing.sql.ts',
    'features/readiness/records.sql.ts',
  ]);
});
