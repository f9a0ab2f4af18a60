import { expect, type Locator, type Page } from '@playwright/test';

/** The Readiness page as a facilitator sees it. */
export class ReadinessPage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('region', { name: 'Readiness of each person' });
  }

  /** Opens the sample program and goes to its readiness. */
  static async ofSample(page: Page): Promise<ReadinessPage> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    const readiness = new ReadinessPage(page);
    await readiness.open();
    return readiness;
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Readiness', exact: true })
      .click();
    await expect(this.grid).toBeVisible();
  }

  /** How many are done of a column, as its head says. */
  async progress(title: string): Promise<number> {
    const name = (await this.head(title).getAttribute('aria-label')) ?? '';
    return Number(/, (\d+) of \d+/.exec(name)?.[1]);
  }

  head(title: string): Locator {
    return this.grid.getByRole('button', { name: new RegExp(`^${title}, `) });
  }

  /** Uses the menu in the head of a column. */
  async markAllShown(title: string, choice: RegExp): Promise<void> {
    await this.head(title).click();
    await this.page.getByRole('menuitem', { name: choice }).click();
  }

  /** The cell of a person in a column, by their names. */
  async cell(person: string, title: string): Promise<Locator> {
    const column = this.grid.getByRole('columnheader').filter({ hasText: title });
    const key = await column.getAttribute('data-column');
    return this.grid.getByRole('row').filter({ hasText: person }).first().locator(`[data-column="${key}"]`);
  }

  async showPairs(): Promise<void> {
    await this.page.getByText(/^Pairs to start/).click();
    await expect(this.page.getByRole('region', { name: 'Pairs to start' })).toBeVisible();
  }

  pair(names: RegExp): Locator {
    return this.page.getByRole('region', { name: 'Pairs to start' }).getByRole('listitem', { name: names });
  }

  toast(words: RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }
}
