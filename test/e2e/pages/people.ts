import { expect, type Locator, type Page } from '@playwright/test';

/** The people of the sample program as a facilitator sees them. */
export class PeoplePage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('region', { name: 'People' });
  }

  static async ofSample(page: Page): Promise<PeoplePage> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    const people = new PeoplePage(page);
    await people.#screen('People').click();
    await expect(people.cell('Job title')).not.toHaveText('');
    return people;
  }

  async leaveForHome(): Promise<void> {
    await this.#screen('Home').click();
    await expect(this.grid).toBeHidden();
  }

  /** Until the list is drawn ahead, where nobody sees it. */
  async waitsAside(): Promise<void> {
    const aside = this.page.getByRole('main').locator('[aria-hidden="true"][inert]');
    await expect(aside.locator('.ag-row').first()).toBeAttached();
    await expect(aside).not.toBeInViewport();
  }

  /** What of the list aside has the focus, now or after as many Tabs as lead once around the window. */
  async reachedAside(): Promise<readonly string[]> {
    const reached: string[] = [];
    for (let tabs = 0; tabs < 60; tabs += 1) {
      const name = await this.page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.closest('[aria-hidden="true"]') ? focused.outerHTML.slice(0, 80) : '';
      });
      if (name) reached.push(name);
      await this.page.keyboard.press('Tab');
    }
    return reached;
  }

  async comeBack(): Promise<void> {
    await this.#screen('People').click();
    await expect(this.grid).toBeVisible();
  }

  #screen(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true });
  }

  async filter(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Quick filter' }).fill(text);
    await expect(this.page.getByText(/^\d+ of \d+ people$/)).toBeVisible();
  }

  /** Narrows a column by the menu of all filters. */
  async filterBy(column: string, value: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter', exact: true }).click();
    await this.page.getByRole('menuitem', { name: column, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: `Filter by ${column.toLowerCase()}` });
    await dialog.getByRole('checkbox', { name: new RegExp(`^${value}`) }).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toBeHidden();
  }

  async chooseOfViews(item: string): Promise<void> {
    await this.page.getByRole('button', { name: /^View:/ }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  firstName(): Locator {
    return this.grid.locator('[row-index="0"] [col-id="name"]');
  }

  name(text: string): Locator {
    return this.grid.getByRole('gridcell', { name: text });
  }

  /** The cell of the first row in a column. */
  cell(column: string): Locator {
    const ids: Readonly<Record<string, string>> = {
      'Job title': 'jobTitle',
      Department: 'department',
      Grade: 'gradeLevel',
    };
    return this.grid.locator(`[row-index="0"] [col-id="${ids[column]}"]`);
  }

  /** Edits the cell of the first row by typing over it and Enter. */
  async type(column: string, text: string): Promise<void> {
    await this.cell(column).dblclick();
    await this.cell(column).getByRole('textbox').fill(text);
    await this.page.keyboard.press('Enter');
  }

  async selectFirst(): Promise<void> {
    await this.grid.locator('[row-index="0"]').getByRole('checkbox').first().click();
  }
}
