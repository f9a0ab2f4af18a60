import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../src/main/hosts/data-folder.ts';
import { documentName } from '../../src/main/hosts/document-name.ts';
import { fitToDisplays, readWindowState } from '../../src/main/hosts/electron/window-state.ts';
import { reasonNotWritten, writeWholeFile } from '../../src/main/hosts/write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a document that leaves the app', () => {
  it('replaces the older one as a whole', async () => {
    const file = path.join(folder, 'Report.pdf');
    writeFileSync(file, 'the older and longer report');
    await writeWholeFile(file, Buffer.from('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['Report.pdf']);
  });

  it('leaves the older one and nothing else when it cannot be written', async () => {
    const file = path.join(folder, 'Report.pdf');
    mkdirSync(file);
    await expect(writeWholeFile(file, Buffer.from('new'))).rejects.toThrow(/EISDIR|EPERM|EEXIST|ENOTEMPTY/);
    expect(readdirSync(folder)).toEqual(['Report.pdf']);
  });

  it('says in a sentence why it could not be written', () => {
    const failure = (code: string) => Object.assign(new Error(code), { code });
    expect(reasonNotWritten(failure('ENOSPC'))).toMatch(/disk is full/);
    expect(reasonNotWritten(failure('EACCES'))).toMatch(/may not write/);
    expect(reasonNotWritten(failure('E???'))).toMatch(/Nothing was changed/);
  });

  it.each([
    ['Briefing: Ana/Ben.pdf', 'Briefing- Ana-Ben.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON.pdf', 'Counterpart CON.pdf'],
    ['  ...  ', 'Counterpart'],
    ['Zoë 山田.pdf', 'Zoë 山田.pdf'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
  ])('named %j gets the name %j', (suggested, name) => {
    expect(documentName(suggested)).toBe(name);
  });

  it('never gets a name with a folder in it, and always some name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), suggested => {
        const name = documentName(suggested);
        expect(name).not.toMatch(/[\\/:\0]/);
        expect(path.basename(name)).toBe(name);
        expect([...name].length).toBeLessThanOrEqual(140);
        expect(name.trim()).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the window', () => {
  const laptop = { x: 0, y: 25, width: 1440, height: 875 };

  it('opens at its usual size when nothing or nonsense was remembered', () => {
    const file = path.join(folder, 'window-state.json');
    const first = readWindowState(file);
    for (const nonsense of ['', '{', '{"x":"1"}', '[]', 'null']) {
      writeFileSync(file, nonsense);
      expect(readWindowState(file)).toEqual(first);
    }
  });

  it('comes back where it was', () => {
    const state = { x: 100, y: 80, width: 1200, height: 700, isMaximized: false };
    expect(fitToDisplays(state, [laptop])).toEqual(state);
  });

  it('comes back to a screen that is there when its own was unplugged', () => {
    const state = { x: 2500, y: 80, width: 1200, height: 700, isMaximized: true };
    expect(fitToDisplays(state, [laptop])).toEqual({ width: 1200, height: 700, isMaximized: true });
  });

  it('is never larger than the screen', () => {
    const state = { x: 0, y: 25, width: 5000, height: 4000, isMaximized: false };
    expect(fitToDisplays(state, [laptop])).toMatchObject({ width: 1440, height: 875 });
  });
});

describe('program files', () => {
  it('live where each system keeps the data of its apps', () => {
    expect(defaultDataFolder('linux', {}, '/home/ana')).toBe('/home/ana/.local/share/counterpart');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ana')).toBe('/data/counterpart');
    expect(defaultDataFolder('darwin', {}, '/Users/ana')).toBe(
      '/Users/ana/Library/Application Support/Counterpart',
    );
    expect(
      defaultDataFolder('win32', { APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' }, 'C:\\Users\\ana'),
    ).toBe('C:\\Users\\ana\\AppData\\Roaming\\Counterpart');
  });
});
