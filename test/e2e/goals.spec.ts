import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { savedFile } from './pages/documents.ts';

// Opening the sample and making the first document take long on a busy machine.
test.describe.configure({ timeout: 120_000 });

/** Opens the sample program and its list of goals. */
async function goalsOfSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Pairs', exact: true })
    .click();
  await page
    .getByRole('navigation', { name: 'Pairs' })
    .getByRole('link', { name: 'Goals', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
}

/** The pair that has written no goal yet. */
async function openPairWithoutGoal(page: Page): Promise<void> {
  await page.getByText(/^Something missing/).click();
  await page.getByRole('cell', { name: /^A goal/ }).click();
  await expect(page.getByRole('region', { name: 'What good looks like' })).toBeVisible();
}

test('a goal is written, refused where it lacks something, answered and rated', async ({ page }) => {
  await goalsOfSample(page);
  await openPairWithoutGoal(page);
  await page.getByRole('button', { name: 'Add a goal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What should be different').fill('I write my own drafts');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('A goal serves an outcome of the program');
  await dialog.getByLabel('Serves').click();
  await page.getByRole('option', { name: 'Leaders use AI assistants in their own work' }).click();
  await dialog.getByLabel('Target, in numbers').fill('4');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Give the value of today.', { exact: true })).toBeVisible();
  await dialog.getByLabel('Today, in numbers').fill('0');
  await dialog.getByRole('button', { name: 'Suggest from the numbers' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();

  const goal = page.getByRole('article', { name: 'I write my own drafts' });
  await goal.getByRole('button', { name: 'Accepts' }).click();
  await expect(goal).toContainText('accepts this goal');
  await goal.getByRole('button', { name: 'Rate' }).click();
  await dialog.getByRole('radio', { name: /^\+1/ }).check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 of 1')).toBeHidden();
});

test('by keyboard only: forms from paper are typed one digit a line @window', async ({ page }) => {
  await goalsOfSample(page);
  const menu = page.getByRole('button', { name: 'Forms and paper' });
  await menu.press('Enter');
  const item = page.getByRole('menuitem', { name: /^First levels: \d+ missing$/ });
  const missing = Number(/\d+/.exec((await item.textContent()) ?? '')?.[0]);
  await item.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`(1 of ${missing})`);
  const rows = await dialog.getByRole('radiogroup').count();
  const first = dialog.getByRole('radiogroup').first().getByRole('radio').first();
  await expect(first).toBeFocused();
  for (let row = 0; row < rows; row += 1) await page.keyboard.press(row % 2 === 0 ? '2' : '4');
  await expect(dialog.getByRole('button', { name: 'Save and next' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(`(2 of ${missing})`);
  await page.keyboard.press('Escape');
  await menu.press('Enter');
  await expect(page.getByRole('menuitem', { name: `First levels: ${missing - 1} missing` })).toBeVisible();
});

test('a change is noted in one line, moved on, found again and printed', async ({ app, dataDir, page }) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Outcomes', exact: true })
    .click();
  await page.getByRole('link', { name: 'What changed' }).click();
  const what = page.getByRole('textbox', { name: 'What changed' });
  await what.press('Enter');
  await expect(page.getByText('Say what changed.')).toBeVisible();
  await what.fill('Leaders eat in the canteen on Wednesdays');
  await what.press('Enter');
  const change = page.getByRole('listitem').filter({ hasText: 'Leaders eat in the canteen' });
  await expect(change).toContainText('Idea');
  await change.getByRole('button', { name: /^Mark as accepted/ }).click();
  await change.getByRole('button', { name: /^Mark as done/ }).click();
  await expect(change).toContainText('No evidence yet');
  await page.getByRole('textbox', { name: 'Find a change' }).fill('canteen');
  await expect(page.getByRole('list', { name: 'Changes' }).getByRole('listitem')).toHaveCount(1);
  const pdf = await savedFile(app, dataDir, () => page.getByRole('button', { name: 'Print (PDF)' }).click());
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('an obstacle that wants support stands on the list for today, and a rubric starts from a proposal @window', async ({
  page,
}) => {
  await goalsOfSample(page);
  await openPairWithoutGoal(page);
  await page.getByRole('button', { name: 'Using a new tool' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('In daily work: Not yet').fill('Only on Fridays');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Only on Fridays' })).toBeVisible();
  await page.getByRole('button', { name: 'Add to obstacles' }).click();
  await dialog.getByLabel('What stands in the way').fill('No quiet room to meet in');
  await dialog.getByLabel('They want your support').check();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Home', exact: true })
    .click();
  await page.getByRole('link', { name: /No quiet room to meet in/ }).click();
  await expect(page.getByRole('region', { name: 'Obstacles' })).toContainText('Wants your support');
});
