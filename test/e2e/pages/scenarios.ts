import { expect, type Locator, type Page } from '@playwright/test';

/** The screens around the board: scenarios, publication and the decision log. */
export class ScenariosPage {
  readonly page: Page;
  readonly comparison: Locator;

  constructor(page: Page) {
    this.page = page;
    this.comparison = page.getByRole('region', { name: 'Comparison' });
  }

  async show(screen: 'Board' | 'Scenarios' | 'Publication' | 'Decision log'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Matching' })
      .getByRole('link', { name: screen, exact: true })
      .click();
  }

  /** Keeps the board under a name. */
  async save(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save the board', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** The number of a figure in each column, from left to right. */
  async figure(title: string): Promise<readonly (string | null)[]> {
    const row = this.comparison.getByRole('row', { name: new RegExp(`^${title}`) });
    return row.getByRole('cell').allTextContents();
  }

  /** The first pair on the publication screen of whom nobody was asked yet. */
  async firstNotAsked(): Promise<{ readonly mentee: string; readonly mentor: string }> {
    const row = this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell', { name: 'Proposed', exact: true }) })
      .first();
    const asked = row.getByRole('button', { name: /says: Not asked$/ });
    await expect(asked).toHaveCount(2);
    const [mentee = '', mentor = ''] = await asked.evaluateAll(buttons =>
      buttons.map(button => /^What (.+) says/.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? ''),
    );
    return { mentee, mentor };
  }

  /** The row of a mentee on the publication screen. */
  pair(mentee: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: mentee }) });
  }
}
