import { expect, test } from './fixtures/app.ts';

// Opening the sample takes long on a busy machine.
test.describe.configure({ timeout: 120_000 });

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('link', { name: 'Charter', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Topics', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
});

test('topics are renamed, merged and retired, and a toast takes it back @window', async ({ page }) => {
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await page.getByRole('button', { name: 'More for “Short video”' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Reels and clips');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(row('Reels and clips')).toBeVisible();
  await expect(row('Short video')).toHaveCount(0);

  await page.getByRole('button', { name: 'More for “Podcasting”' }).click();
  await page.getByRole('menuitem', { name: 'Merge into another…' }).click();
  await page.getByRole('combobox', { name: 'Into' }).click();
  await page.getByRole('option', { name: 'Reels and clips' }).click();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(row('Podcasting')).toHaveCount(0);

  await page.getByRole('button', { name: 'More for “Reels and clips”' }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await expect(row('Reels and clips')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(row('Reels and clips')).toBeVisible();
});

test('a topic is added by keyboard, and a second of its name is refused where it is typed @window', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Add a topic' }).focus();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Topic', exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type('podcasting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is a topic “Podcasting” already.');
  await name.fill('Drone footage');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Drone footage/ })).toBeVisible();
});

test('a copy leaves the concerns out unless it is a backup, and messages are counted beside meetings', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+Shift+S');
  const out = page.getByRole('checkbox', { name: 'Leave the concerns register out' });
  await expect(out).toBeChecked();
  await expect(page.getByText(/a junior mentor has the most to lose/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(out).toHaveCount(0);

  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Pairs', exact: true })
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Goals', exact: true }).click();
  await page.getByRole('link', { name: /Samuel O’Connor/ }).click();
  await page.getByRole('main').getByRole('link', { name: 'Meetings', exact: true }).click();
  const month = page.getByRole('textbox', { name: /^Messages in/ }).first();
  await month.fill('21');
  await month.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo/ }).first()).toBeEnabled();
  await expect(month).toHaveValue('21');
});
