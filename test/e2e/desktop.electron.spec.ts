import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openInElectron } from './fixtures/electron-app.ts';
import { expect, test } from './fixtures/app.ts';

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('a document is saved where the person chose, whole and without leftovers', async ({
  app,
  page,
  dataDir,
}) => {
  const target = path.join(dataDir, 'Briefing.pdf');
  const asked = await app.electron?.evaluateHandle(({ dialog }, filePath) => {
    const seen: unknown[] = [];
    dialog.showSaveDialog = (...given: readonly unknown[]) => {
      seen.push(given.at(-1));
      return Promise.resolve({ canceled: false, filePath });
    };
    return seen;
  }, target);
  const outcome = await page.evaluate(() =>
    globalThis.counterpartHost?.saveFile('../../Briefing: Ana/Ben.pdf', new Uint8Array([37, 80, 68, 70])),
  );
  expect(outcome).toEqual({ status: 'done', fileName: 'Briefing.pdf' });
  expect(readFileSync(target, 'latin1')).toBe('%PDF');
  expect(readdirSync(dataDir).filter(name => name.includes('.tmp'))).toEqual([]);
  const options = (await asked?.jsonValue()) as readonly { readonly defaultPath: string }[] | undefined;
  expect(path.basename(options?.[0]?.defaultPath ?? '')).toBe('-..-Briefing- Ana-Ben.pdf');
});

test('a folder that cannot be written to gets a sentence', async ({ app, page, dataDir }) => {
  await app.electron?.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(dataDir, 'no such folder', 'Report.pdf'),
  );
  const outcome = await page.evaluate(() =>
    globalThis.counterpartHost?.saveFile('Report.pdf', new Uint8Array([1])),
  );
  expect(outcome).toMatchObject({ status: 'failed', reason: expect.stringContaining('Nothing was changed') });
});

test('printing puts the PDF before the system print dialog', async ({ app, page }) => {
  await app.electron?.evaluate(({ app: electronApp }) => {
    electronApp.on('browser-window-created', (_event, window) => {
      // The real dialog would wait for somebody: take its place and note what it was given.
      window.webContents.print = (_options, answer) => {
        Object.assign(globalThis, { printed: window.webContents.getURL() });
        answer?.(true, '');
      };
    });
  });
  const outcome = await page.evaluate(() =>
    globalThis.counterpartHost?.print(new TextEncoder().encode('%PDF-1.7\n%%EOF')),
  );
  expect(outcome).toEqual({ status: 'done' });
  const printed = await app.electron?.evaluate(() => (globalThis as { printed?: string }).printed);
  expect(printed).toMatch(/^file:.*document\.pdf$/);
  expect(await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test.describe('when the core is killed', () => {
  // What the page was asking at that moment is cut off, and the console may say so until the page is loaded again.
  test.use({ allowProblems: true });

  test('a core that stopped is started again after a word to the person', async ({ app, page }) => {
    const reloaded = page.waitForEvent('load');
    await app.electron?.evaluate(({ app: electronApp, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      const core = electronApp.getAppMetrics().find(metric => metric.name === 'Counterpart core');
      process.kill(core?.pid ?? 0, 'SIGKILL');
    });
    await reloaded;
    await expect(page.getByRole('heading').first()).toBeVisible();
  });
});

test('the menu names every command once and tells the page which was chosen', async ({ app, page }) => {
  await page.evaluate(() => {
    globalThis.counterpartHost?.onMenuCommand(id => document.documentElement.setAttribute('data-chosen', id));
  });
  await app.electron?.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('roster.import')?.click(),
  );
  await expect(page.locator('html')).toHaveAttribute('data-chosen', 'roster.import');
});

test('the window comes back where it was', async ({ app, dataDir }) => {
  await app.electron?.evaluate(async ({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1100, height: 700 });
    await new Promise(resolve => setTimeout(resolve, 800));
  });
  await app.close();
  const again = await openInElectron(dataDir);
  const bounds = await again.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  );
  await again.close();
  expect(bounds).toEqual({ x: 120, y: 90, width: 1100, height: 700 });
});

test('the menu lists recent programs and opens the one that is chosen', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  const recent = () =>
    app.electron?.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(item => item.label === 'File');
      return file?.submenu?.items
        .find(item => item.label === 'Open recent')
        ?.submenu?.items.map(item => item.label);
    });
  await expect.poll(recent).toHaveLength(1);
  // Forgets what a reload would open by itself.
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByRole('button', { name: 'Explore a sample program' })).toBeVisible();
  await app.electron?.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(item => item.label === 'File');
    file?.submenu?.items.find(item => item.label === 'Open recent')?.submenu?.items[0]?.click();
  });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
