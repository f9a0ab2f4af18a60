import { expect, type Locator, type Page } from '@playwright/test';

/** The list of pairs and the screens around it. */
export class PairsPage {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: 'Pairs' });
  }

  /** The sample program with its pairs on screen. */
  static async ofSample(page: Page): Promise<PairsPage> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Pairs', exact: true })
      .click({ timeout: 45_000 });
    const pairs = new PairsPage(page);
    await expect(pairs.table).toBeVisible({ timeout: 20_000 });
    return pairs;
  }

  async show(tab: 'Meetings' | 'Check-ins' | 'Tasks and events'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Pairs' })
      .getByRole('link', { name: tab, exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: tab })).toBeVisible();
  }

  /** The names of a row, as its button says them: "Mentee and Mentor". */
  async names(row: Locator): Promise<string> {
    return (await row.getByRole('rowheader').getByRole('button').getAttribute('aria-label')) ?? '';
  }

  toast(text: RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }
}
