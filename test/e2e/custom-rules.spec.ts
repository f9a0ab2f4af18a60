import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';

test('a rule is written in conditions, previewed, added by keyboard, and warns on the board at once', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  await page.getByRole('button', { name: 'What counts' }).click();
  const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
  await expect(drawer.getByText('Close in grade', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Write a rule' }).focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Write a rule of your own' });
  await expect(dialog.getByText(/Warns at \d+ of \d+ possible pairs/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Same department');
  await dialog.getByRole('button', { name: 'And another condition' }).click();
  await dialog.getByRole('combobox', { name: 'Condition 2: what' }).selectOption('site');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Same department, same site');
  await expect(
    dialog.getByText('When both have the same department and both have the same site.'),
  ).toBeVisible();
  await expect(dialog.getByText('On the board: Yasmin Mansour and Hương Nguyễn.')).toBeVisible();
  await dialog.getByText('Never', { exact: true }).click();
  await expect(dialog.getByText(/Keeps apart \d+ of \d+ possible pairs/)).toBeVisible();
  await dialog.getByText('Warn', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Costs' }).fill('3');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(
    drawer.getByText(/Warns at \d+ possible pairs, 1 of them on the board; costs 3 points\./),
  ).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('textbox', { name: 'Search people on the board' }).fill('Yasmin');
  await expect(board.pairs.getByText('Same department, same site')).toBeVisible();
});

test('a rule is switched, changed and deleted, and undo brings it back @window', async ({ page }) => {
  await BoardPage.ofSample(page);
  await page.getByRole('button', { name: 'What counts' }).click();
  const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
  const mode = drawer.getByRole('radiogroup', { name: 'Close in grade' });
  await mode.getByText('Never', { exact: true }).click();
  await expect(drawer.getByText(/Keeps \d+ possible pairs apart, none of them on the board\./)).toBeVisible();
  await drawer.getByRole('button', { name: 'Change the rule “Close in grade”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the rule “Close in grade”' });
  await dialog.getByRole('textbox', { name: 'Condition 1: levels' }).fill('3');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Three levels apart');
  await dialog.getByRole('button', { name: 'Save the rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(drawer.getByText('When the mentee is less than 3 levels above the mentor.')).toBeVisible();
  await drawer.getByRole('button', { name: 'Delete the rule “Three levels apart”' }).click();
  await expect(drawer.getByText('Three levels apart', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(drawer.getByText('Three levels apart', { exact: true })).toBeVisible();
});
