import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/app.ts';

const SCREENS = [
  'Home',
  'Charter',
  'Charter › Topics',
  'Charter › Closing',
  'People',
  'Intake',
  'Intake › Waitlist',
  'Intake › Eligibility',
  'Matching',
  'Readiness',
  'Readiness › Orientation',
  'Readiness › Training',
  'Readiness › Resources',
  'Pairs',
  'Pairs › Meetings',
  'Pairs › Check-ins',
  'Pairs › Tasks and events',
  'Pairs › Goals',
  'Pairs › Goals › Samuel O’Connor and Meera Menon',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Overview',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Agreement',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Fit check',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Meetings',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Health',
  'Pairs › Goals › Samuel O’Connor and Meera Menon › Closing',
  'Pairs › Agreements',
  'Pairs › Fit checks',
  'Pairs › Concerns',
  'Outcomes',
  'Outcomes › What changed',
  'Outcomes › Surveys',
  'Outcomes › Surveys › Climate before the start',
  'Outcomes › Surveys › Mid-program survey',
  'Documents',
];

/** Goes to a screen by the rail, then by the strip above it, a row and its part, as a person does, and waits until its content stands. */
async function show(page: Page, screen: string): Promise<void> {
  const [rail = '', tab, row, part] = screen.split(' › ');
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: rail, exact: true })
    .click();
  if (rail !== 'Home') await expect(page.getByRole('heading', { level: 1, name: rail })).toBeVisible();
  if (tab !== undefined) await page.getByRole('main').getByRole('link', { name: tab, exact: true }).click();
  if (row !== undefined && tab === 'Surveys') {
    await page.getByRole('main').getByRole('link', { name: row, exact: true }).click();
  } else if (row !== undefined) {
    await page.getByRole('link', { name: new RegExp(row.split(' and ')[0] ?? row) }).click();
  }
  const title = row ?? tab;
  if (title !== undefined) await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  if (part !== undefined) await page.getByRole('main').getByRole('link', { name: part, exact: true }).click();
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
  await page.waitForTimeout(400);
}

const NOTHING = { page: 0, content: 0 };

/** How many pixels of the window and of the screen in it lie beyond the edge of a 13-inch laptop. */
function cutOffSideways(page: Page): Promise<typeof NOTHING> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return {
      page: document.documentElement.scrollWidth - innerWidth,
      content: main ? main.scrollWidth - main.clientWidth : 0,
    };
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the sample reads well for everyone and is not cut off sideways, in ${colorScheme} colors`, async ({
    page,
  }) => {
    test.setTimeout(500_000);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    for (const screen of SCREENS) {
      await show(page, screen);
      expect.soft(await violationsOn(page), `${screen} ${colorScheme}`).toEqual([]);
      expect.soft(await cutOffSideways(page), `${screen} ${colorScheme}: cut off sideways`).toEqual(NOTHING);
    }
  });
}

const LISTS = [
  [
    'pairs.csv',
    'Mentor,Mentee,Status\nMeera Menon,Samuel O’Connor,active\nNobody Known,Meera Menon,agreed\n',
    'Existing pairs',
  ],
  ['skills.csv', 'Name,Skill,Level\nMeera Menon,Socialmedia,expert\nSamuel O’Connor,Rust,superb\n', 'Skills'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the steps of importing a list read well for everyone, in ${colorScheme} colors`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.getByRole('button', { name: 'Explore a sample program' }).click();
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await page.keyboard.press('Control+i');
    const looksWell = async (step: string) => {
      expect.soft(await violationsOn(page), step).toEqual([]);
      const cut = await page.locator('main').evaluate(main => main.scrollWidth - main.clientWidth);
      expect.soft(cut, step).toBe(0);
    };
    for (const [name, text, kind] of LISTS) {
      await page.getByText(kind, { exact: true }).click();
      await looksWell(`${kind}: file`);
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.getByLabel('List file').setInputFiles(file);
      await expect(page.getByRole('button', { name: 'Check 2 rows' })).toBeEnabled();
      await looksWell(`${kind}: columns`);
      await page.getByRole('button', { name: 'Check 2 rows' }).click();
      await expect(page.getByRole('heading', { name: 'Rows that are left out' })).toBeVisible();
      await looksWell(`${kind}: check`);
      await page.getByRole('button', { name: 'Back to the columns' }).click();
      await page.getByRole('button', { name: 'Another file' }).click();
    }
  });
}
