import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { startEavesdropper } from './fixtures/eavesdropper.ts';
import { expect, test } from './fixtures/app.ts';

test.use({ allowProblems: true });

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('the preload script adds one object with six names to the window', async ({ page }) => {
  const names = await page.evaluate(() => {
    const empty = document.createElement('iframe');
    document.body.append(empty);
    const usual = new Set(Object.getOwnPropertyNames(empty.contentWindow));
    empty.remove();
    return {
      // Numbered names are the frames of the window; event handlers are listed only where they are set.
      added: Object.getOwnPropertyNames(window).filter(name => !usual.has(name) && !/^\d+$/.test(name)),
      bridge: Object.keys(globalThis.counterpartHost ?? {}),
      node: [
        typeof globalThis.require,
        typeof globalThis.process,
        typeof globalThis.Buffer,
        typeof globalThis.module,
      ],
    };
  });
  expect(names.added.filter(name => /host|electron|ipc|node|require|process/i.test(name))).toEqual([
    'counterpartHost',
  ]);
  expect(names.bridge).toEqual(['kind', 'connect', 'saveFile', 'print', 'onMenuCommand', 'showRecent']);
  expect(names.node).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
});

test('the window is sandboxed and isolated', async ({ app }) => {
  const preferences = await app.electron?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's type declarations, but the one way to ask what is really in force.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('the window never leaves the app and never opens another one', async ({ app, page }) => {
  const elsewhere = await startEavesdropper();
  const opened = await page.evaluate(async origin => {
    const link = document.createElement('a');
    link.href = `${origin}/link`;
    link.textContent = 'elsewhere';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
    link.target = '';
    link.click();
    const other = window.open(`${origin}/window`);
    location.assign(`${origin}/assign`);
    await new Promise(resolve => setTimeout(resolve, 500));
    location.assign('file:///etc/hostname');
    await new Promise(resolve => setTimeout(resolve, 300));
    return other;
  }, elsewhere.origin);
  elsewhere.close();
  expect(opened).toBeNull();
  expect(elsewhere.calls).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/counterpart\//);
  expect(await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every permission is denied', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>) => work.then(String, (error: unknown) => (error as Error).name);
    const place = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('x'))),
    );
    return {
      notification: await outcome(Notification.requestPermission()),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(navigator.clipboard.readText()),
      place: await outcome(place),
    };
  });
  expect(answers.notification).toBe('denied');
  expect(Object.values(answers).filter(answer => /error|denied/i.test(answer))).toHaveLength(5);
});

test('app:// gives the listed files and nothing else', async ({ app }) => {
  const answers = await app.electron?.evaluate(async ({ net }) => {
    const paths = [
      '/index.html',
      '/files.json',
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/....//package.json',
      '/assets/../../main/index.cjs',
      '/etc/passwd.txt',
      '//etc/hosts.x',
    ];
    const answers = await Promise.all(
      paths.map(async path => (await net.fetch(`app://counterpart${path}`)).status),
    );
    const foreign = await net.fetch('app://elsewhere/index.html');
    return [...answers, foreign.status];
  });
  expect(answers).toEqual([200, 404, 404, 404, 404, 404, 404, 404, 404, 404]);
});

test('junk on a port closes that port and leaves the app at work', async ({ page }) => {
  await page.evaluate(async () => {
    const junk: readonly unknown[] = [
      ...[
        '',
        '{',
        'null',
        '[]',
        '{"i":1}',
        '{"i":"1","p":{"u":"http://elsewhere/"}}',
        '{"i":"1","t":9,"p":{}}',
      ],
      ...[
        null,
        7,
        { i: '1', p: { u: '/programs/list' } },
        [1],
        new Uint8Array([255, 255]),
        new Date(),
        new Map([[1, 2]]),
      ],
    ];
    for (const frame of junk) {
      const port = await new Promise<MessagePort | undefined>(resolve => {
        addEventListener('message', event => resolve(event.ports[0]), { once: true });
        globalThis.counterpartHost?.connect();
      });
      port?.postMessage(frame);
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  });
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('a second start with the same data folder hands over to the first', async ({ app, dataDir }) => {
  // The package's main module is the path of its program.
  const program = createRequire(import.meta.url)('electron') as string;
  const second = spawn(
    program,
    ['--no-sandbox', process.env['COUNTERPART_APP_DIR'] ?? '', `--data=${dataDir}`],
    { stdio: 'ignore' },
  );
  const code = await new Promise(resolve => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
