import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { openAppFiles } from '../../src/main/hosts/app-files.ts';
import { windowFiles } from './running-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-files-'));
const files = openAppFiles(windowFiles(folder), "'none'");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives 10,000 odd addresses the page, the script or nothing', async () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '',
    '%2e%2e',
    '%2f',
    '\\',
    'assets',
    'a.js',
    'secret.js',
    'index.html',
    '\0',
    'C:',
    '~',
    '__proto__',
    'files.json',
    '?',
    '#',
    '....',
    '%00',
  );
  const odd = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map(pieces => `/${pieces.join('/')}`),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.webPath(),
  );
  await fc.assert(
    fc.asyncProperty(odd, async pathname => {
      const { status, body } = await files.respond(pathname);
      const text = String(body);
      if (status === 404) expect(text).toBe('Not found');
      else expect(text === '97' || text === 'a' || text.startsWith('<script nonce=')).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

it('never repeats a nonce', async () => {
  const pages = await Promise.all(Array.from({ length: 200 }, () => files.respond('/')));
  expect(new Set(pages.map(page => page.body)).size).toBe(200);
});
