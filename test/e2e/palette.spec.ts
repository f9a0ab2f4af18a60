import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';

const palette = (page: Page) => page.getByPlaceholder('Find a person, screen or command');

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
});

test('Escape closes the palette and leaves the screen as it was @window', async ({ page }) => {
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('a screen chosen in the palette opens and the palette is gone', async ({ page }) => {
  await palette(page).fill('readi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Readiness' })).toBeVisible();
  await expect(palette(page)).toBeHidden();
});

test('a panel that the palette opens stays open @window', async ({ page }) => {
  await palette(page).fill('shortcuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(palette(page)).toBeHidden();
});

test('switching the program leads to the list of programs @window', async ({ page }) => {
  await palette(page).fill('switch program');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Reverse mentoring at/ }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
