import { expect, type Locator, type Page } from '@playwright/test';

/** The surveys of a program as a facilitator sees them. */
export class SurveysPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Surveys' });
  }

  /** Opens the sample program and goes to its surveys. */
  static async ofSample(page: Page): Promise<SurveysPage> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Outcomes', exact: true })
      .click();
    await page.getByRole('main').getByRole('link', { name: 'Surveys', exact: true }).click();
    const surveys = new SurveysPage(page);
    await expect(surveys.list).toBeVisible();
    return surveys;
  }

  async open(title: string): Promise<void> {
    await this.list.getByRole('link', { name: title, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  }

  /** Chooses a part of the results. */
  async show(view: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Results' }).getByText(view, { exact: true }).click();
  }

  /** The answers that came so far. */
  async answered(): Promise<number> {
    const text = await this.page
      .getByText('Answers so far')
      .locator('xpath=following-sibling::*[1]')
      .textContent();
    return Number(text);
  }
}
