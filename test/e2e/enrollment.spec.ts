import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';

async function openIntake(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Intake', exact: true })
    .click();
  await expect(page.getByRole('table', { name: 'Mentees' })).toBeVisible();
}

test('a suggestion is taken, the balance moves, and undo takes it back', async ({ page }) => {
  await openIntake(page);
  const suggested = page.getByRole('region', { name: 'Suggested mentees' });
  const name = (await suggested.getByRole('link').first().textContent()) ?? '';
  await suggested.getByRole('button', { name: `Enroll ${name} as mentee` }).click();
  await expect(page.getByRole('table', { name: 'Mentees' }).getByRole('link', { name })).toBeVisible();
  await expect(suggested.getByRole('link', { name })).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Mentees' }).getByRole('link', { name })).toBeHidden();
});

test('more mentees per mentor give more seats, and three are said to be too many @window', async ({
  page,
}) => {
  await openIntake(page);
  await page.getByRole('radiogroup', { name: 'Role' }).getByText('Mentors').click();
  const mentors = page.getByRole('table', { name: 'Mentors' });
  const stepper = mentors.getByRole('group', { name: /^Mentees of / }).first();
  const balance = page.getByRole('region', { name: 'Balance of both roles' });
  const before = Number(/(\d+) seats for/.exec((await balance.textContent()) ?? '')?.[1]);
  const more = stepper.getByRole('button', { name: 'One mentee more' });
  await more.click();
  await expect(balance).toContainText(`${before + 1} seats for`);
  while (!(await page.getByRole('alert').filter({ hasText: 'not recommended' }).first().isVisible())) {
    await more.click();
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Control+z');
});

test('somebody whose pair has begun cannot be taken out, and the reason is said @window', async ({
  page,
}) => {
  await openIntake(page);
  const paired = page
    .getByRole('row')
    .filter({ hasText: /with / })
    .filter({ hasNotText: 'proposed' })
    .first();
  await paired.getByRole('button', { name: /^Take .* out$/ }).click();
  await expect(page.getByRole('alert').first()).toContainText('a pair that has begun');
});

test('the list is worked through by keys @window', async ({ page }) => {
  await openIntake(page);
  const free = page
    .getByRole('row')
    .filter({ has: page.getByRole('combobox') })
    .filter({ hasNotText: /with / })
    .first();
  await free.focus();
  await page.keyboard.press('w');
  await expect(free.getByRole('combobox')).toHaveValue('waitlist');
  await page.keyboard.press('a');
  await expect(free.getByRole('combobox')).toHaveValue('accepted');
  await page.keyboard.press('Space');
  await expect(page.getByRole('toolbar', { name: 'Selected mentees' })).toContainText('1 selected');
});
