import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'What counts' }).click();
  const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
  await expect(drawer.getByRole('heading', { name: 'What comes first' })).toBeVisible();
  return drawer;
}

test('a floor is tried out, a quota is saved, reached by auto-match, and both steps are undone', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  const drawer = await openSettings(page);
  await drawer.getByRole('radio', { name: 'Only pairs that fit well enough' }).check();
  await expect(drawer.getByText(/mentees? would stay without a mentor: .*Haruka Morinaga/)).toBeVisible();
  await drawer.getByRole('radio', { name: 'Everybody who can be matched' }).check();
  await drawer.getByRole('button', { name: 'Add a quota' }).click();
  await expect(
    drawer.getByText(/^\d+ of \d+ pairs are across departments \(at least \d+ asked\)\.$/),
  ).toBeVisible();
  await drawer.getByRole('combobox', { name: 'Quota 1: counted in' }).selectOption('pairs');
  await drawer.getByRole('textbox', { name: 'Quota 1: number' }).fill('3');
  await expect(drawer.getByText(/pairs are across departments \(at least 3 asked\)\.$/)).toBeVisible();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toBeHidden();

  await expect(page.getByText('goals not met yet')).toBeVisible();
  await board.autoMatch();
  await expect(page.getByText('goals met, proven')).toBeVisible();
  await page.getByRole('button', { name: 'More for the whole board' }).click();
  await page.getByRole('menuitem', { name: 'Check this board…' }).click();
  const check = page.getByRole('dialog', { name: 'Check this board' });
  await expect(check.getByRole('heading', { name: 'Against your goals' })).toBeVisible();
  await expect(check.getByText('Your goals are met: no other arrangement does better.')).toBeVisible();
  await expect(check.getByText('Against the highest total')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(check).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('goals not met yet')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/of [\d,.]+ best/)).toBeVisible();
});

test('a quota that cannot be met is named before it is saved and when auto-match is asked for it @window', async ({
  page,
}) => {
  await BoardPage.ofSample(page);
  const drawer = await openSettings(page);
  await drawer.getByRole('button', { name: 'Add a quota' }).click();
  await drawer.getByRole('combobox', { name: 'Quota 1: limit' }).selectOption('atMost');
  await drawer.getByRole('textbox', { name: 'Quota 1: number' }).fill('0');
  const problem = /At least \d+ of \d+ pairs have to be across departments; the quota allows 0\./;
  await expect(drawer.getByRole('alert')).toContainText(problem);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: 'Auto-match', exact: true }).click();
  await expect(page.getByText(/Nothing was changed\. Change the quotas/)).toBeVisible();
});

test('identity counts only for a declared purpose, and a person’s words are shown on demand @window', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  const drawer = await openSettings(page);
  const weight = drawer.getByRole('slider', { name: 'Different life experience: weight' });
  await expect(drawer.getByText('Counts only for a declared purpose')).toBeVisible();
  await expect(weight).toHaveCount(0);
  await drawer.getByRole('button', { name: 'Declare a purpose…' }).click();
  const purpose = page.getByRole('dialog', { name: 'Why identity may count in this program' });
  await purpose.getByRole('button', { name: 'Declare', exact: true }).click();
  await expect(purpose.getByRole('alert')).toBeVisible();
  await purpose.getByLabel('Purpose').fill('Leaders learn what work is like for women in our plants.');
  await purpose.getByRole('checkbox', { name: 'Gender' }).check();
  await purpose.getByRole('button', { name: 'Declare', exact: true }).click();
  await expect(purpose).toBeHidden();
  await expect(drawer.getByText(/Declared on .* for gender/)).toBeVisible();
  await weight.focus();
  await page.keyboard.press('ArrowRight');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toBeHidden();

  await board.card('Haruka Morinaga').click();
  await page.getByRole('link', { name: 'Open in People' }).click();
  await expect(page.getByRole('heading', { name: 'Said about themselves' })).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).last().click();
  await expect(page.getByText('Nothing is noted.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).last().click();
  const dialog = page.getByRole('dialog', { name: /says about themselves/ });
  await dialog.getByLabel('Gender').fill('Woman');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Without consent nothing can be noted.');
  await dialog.getByLabel('Agreed on').fill('Jan 5, 2026');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Woman')).toBeVisible();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.getByText('Woman')).toBeHidden();
});

test('goals are set and a swap is made by keys alone @window', async ({ page }) => {
  const board = await BoardPage.ofSample(page);
  await page.keyboard.press('Control+.');
  const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
  await drawer.getByRole('radio', { name: 'Everybody who can be matched' }).focus();
  await page.keyboard.press('ArrowDown');
  const floor = drawer.getByRole('slider', { name: 'Lowest fit of a pair' });
  await floor.focus();
  await page.keyboard.press('ArrowRight');
  await expect(floor).toHaveAttribute('aria-valuenow', '5100');
  await drawer.getByRole('radio', { name: 'Only pairs that fit well enough' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(floor).toBeHidden();
  await drawer.getByRole('switch', { name: 'The weakest pair first' }).focus();
  await page.keyboard.press('Space');
  await expect(drawer.getByText('Weakest pair', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();
  await expect(page.getByText('goals not met yet')).toBeVisible();

  const [first] = await board.movable();
  await board.card(first?.mentee ?? '').focus();
  await page.keyboard.press('Enter');
  const swap = page.getByRole('button', { name: /^Swap: / }).first();
  await swap.focus();
  const words = await swap.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(board.row(first?.mentee ?? '')).toContainText(mentorAfter(words ?? '', first?.mentee ?? ''));
});

/** "Swap: Li Wei to Helen Brandt and Ana Cruz to Tom Reyes." → who comes to Helen. */
function mentorAfter(words: string, mentee: string): string {
  const parts = words
    .replace('Swap: ', '')
    .replace(/\.$/, '')
    .split(/, | and /);
  return parts.find(part => part.endsWith(` to ${mentee}`))?.replace(` to ${mentee}`, '') ?? 'nobody';
}
