import { expect, type Locator, type Page } from '@playwright/test';

/** The screens around readiness as a facilitator sees them. */
export class OrientationPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the sample program and goes to one of the screens of readiness. */
  static async ofSample(
    page: Page,
    screen: 'Orientation' | 'Training' | 'Resources',
  ): Promise<OrientationPages> {
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: 'Readiness', exact: true })
      .click();
    const pages = new OrientationPages(page);
    await pages.show(screen);
    return pages;
  }

  async show(screen: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Readiness' })
      .getByRole('link', { name: screen, exact: true })
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }

  /** The panels of one orientation. */
  async panel(name: RegExp): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Show' }).getByText(name).click();
  }

  tile(person: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${person}, (mentor|mentee)$`) });
  }

  toast(words: RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }
}
