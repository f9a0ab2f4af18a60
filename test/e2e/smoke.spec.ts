import { expect, test } from './fixtures/app.ts';

test('the app opens with its name and a first thing to do', async ({ page }) => {
  await expect(page).toHaveTitle(/Counterpart/);
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('a reload of the window finds the app again', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
});
