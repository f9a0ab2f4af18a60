import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** The Documents page as a facilitator sees it. */
export class DocumentsPage {
  readonly page: Page;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('region', { name: /^Preview: / });
  }

  /** Opens the sample program and goes to its documents. */
  static async ofSample(page: Page): Promise<DocumentsPage> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Documents', exact: true })
      .click();
    const documents = new DocumentsPage(page);
    await expect(documents.preview).toBeVisible({ timeout: 45_000 });
    return documents;
  }

  async choose(document: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${document}`) }).check({ force: true });
  }

  /** Leaves only the first pairs chosen; gives their names as "mentee and mentor". */
  async choosePairs(count: number): Promise<readonly string[]> {
    const options = this.page.getByRole('region', { name: 'Briefing packs' });
    await options.getByRole('button', { name: 'None' }).click();
    const boxes = options.getByRole('listitem').getByRole('checkbox');
    const names: string[] = [];
    for (let index = 0; index < count; index += 1) {
      await boxes.nth(index).check();
      names.push((await options.getByRole('listitem').nth(index).textContent()) ?? '');
    }
    return names;
  }

  /** The words of the first pages, as a screen reader gets them. */
  words(): Promise<string> {
    return this.preview.innerText();
  }
}

/** The file that a click hands to the person: a download in a browser, a file of the chosen name in the desktop app. */
export async function savedFile(
  app: RunningApp,
  dataDir: string,
  click: () => Promise<void>,
): Promise<Buffer> {
  if (!app.electron) {
    const [download] = await Promise.all([app.page.waitForEvent('download', { timeout: 45_000 }), click()]);
    return readFileSync(await download.path());
  }
  const target = path.join(dataDir, 'saved.file');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await click();
  await expect(app.page.getByText(/^Saved saved\.file/)).toBeVisible({ timeout: 45_000 });
  return readFileSync(target);
}
