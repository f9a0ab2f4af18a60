import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';

// Opening the sample and making the first document take long on a busy machine.
test.describe.configure({ timeout: 120_000 });

/** Opens the sample and one of the screens around the list of pairs. */
async function openPairScreen(page: Page, screen: string): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Pairs', exact: true })
    .click();
  await page
    .getByRole('navigation', { name: 'Pairs', exact: true })
    .getByRole('link', { name: screen })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

const toast = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words });

test('signatures of all pairs are noted at once, half-signed ones without a tick', async ({ page }) => {
  await openPairScreen(page, 'Agreements');
  const rows = page.getByRole('region', { name: 'Agreements' }).getByRole('row');
  await expect(page.getByText('One signature is missing')).toBeVisible();
  const open = await rows.count();
  expect(open).toBeGreaterThan(2);
  await page.getByRole('button', { name: `Note signatures of ${open - 1} pairs` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('By e-mail').click();
  await dialog.getByRole('button', { name: 'Note the signatures' }).click();
  await expect(toast(page, /signatures noted under \d+ agreements/)).toBeVisible();
  await page.getByText(/^To sign 0$/).click();
  await expect(page.getByText('Every pair has signed.')).toBeVisible();
  await toast(page, /signatures noted/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByText(new RegExp(`^To sign ${open - 1}$`))).toBeVisible();
});

test('by keyboard: a signed agreement changes only as a new version, and says what became other @window', async ({
  page,
}) => {
  await openPairScreen(page, 'Agreements');
  await page.getByText(/^Signed \d+$/).click();
  const first = page.getByRole('region', { name: 'Agreements' }).getByRole('link').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Write a new version' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const purpose = dialog.getByLabel('Purpose');
  await expect(purpose).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Learn how younger colleagues decide.');
  await dialog.getByLabel('Place', { exact: true }).fill('The garden');
  await page.keyboard.press('Enter');
  await expect(toast(page, /“Purpose” and “Place” are other than in version 1/)).toBeVisible();
  await expect(page.getByText('Version 2 is new.')).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'The garden' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Signatures' }).getByText('Not signed yet')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('Version 1, signed by both.')).toBeVisible();
});

test('either may leave without fault: nobody is asked why, and new partners are shown first @window', async ({
  page,
}) => {
  await openPairScreen(page, 'Fit checks');
  await page.getByRole('region', { name: 'Fit checks' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'A talk is needed' })).toBeVisible();
  await expect(page.getByText(/respected|comfortable/)).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Look at the answers of/ })
    .last()
    .click();
  await expect(page.getByRole('dialog').getByText('I felt comfortable to speak openly')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'End without fault…' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'End the pair' }).click();
  const partners = page.getByRole('dialog', { name: 'Find new partners' });
  await expect(partners.getByRole('listitem').first()).toBeVisible();
  await partners.getByRole('button', { name: 'Put them on the board' }).click();
  await expect(toast(page, /new pair/)).toBeVisible();
  await expect(page.getByText('Ended early (no fault)')).toBeVisible();
});

test('a concern is written at any time and read only after a reason; leaving the screen closes it @window', async ({
  page,
}) => {
  await openPairScreen(page, 'Concerns');
  await expect(page.getByRole('heading', { name: 'The register is closed' })).toBeVisible();
  await page.getByRole('button', { name: 'Note a concern' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What was said').fill('Quetzal shouted.');
  await dialog.getByRole('button', { name: 'Keep it in the register' }).click();
  await expect(toast(page, /Noted in the restricted register/)).toBeVisible();
  await expect(page.getByText('Quetzal shouted.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open the register' }).click();
  await expect(page.getByText('Say why you open the register')).toBeVisible();
  await page.getByLabel('Why do you open it?').fill('Weekly look.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Quetzal shouted.')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Pairs', exact: true })
    .getByRole('link', { name: 'Goals' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Pairs', exact: true })
    .getByRole('link', { name: 'Concerns' })
    .click();
  await expect(page.getByRole('heading', { name: 'The register is closed' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByPlaceholder('Find a person, screen or command').fill('Quetzal');
  await expect(page.getByText(/Nothing is called that/)).toBeVisible();
});
