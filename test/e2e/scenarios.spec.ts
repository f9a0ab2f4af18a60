import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';
import { savedFile } from './pages/documents.ts';
import { ScenariosPage } from './pages/scenarios.ts';

test('two arrangements are compared, and the first comes back to the board @window', async ({ page }) => {
  const board = await BoardPage.ofSample(page);
  const before = await board.total();
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
  const scenarios = new ScenariosPage(page);
  await expect(page.getByText('No scenario yet')).toBeVisible();
  await scenarios.save('As it was');

  await scenarios.show('Board');
  await board.autoMatch();
  await expect(page.getByText('proven best')).toBeVisible();
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
  await expect(scenarios.comparison.getByText(/^Who moves: \d+ of \d+ mentees$/)).toBeVisible();
  const [now] = await scenarios.figure('Total fit');
  expect(now).toContain('best');

  await page.getByRole('button', { name: 'Put As it was on the board' }).click();
  await expect(scenarios.comparison.getByText('Everybody has the same mentor in each')).toBeVisible();
  await scenarios.show('Board');
  await expect.poll(() => board.total()).toBe(before);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('proven best')).toBeVisible();
});

test('by keyboard only: a scenario is saved, a taken name is refused where it was typed @window', async ({
  page,
}) => {
  await BoardPage.ofSample(page);
  await page.getByRole('button', { name: 'Scenarios', exact: true }).press('Enter');
  const saveButton = page.getByRole('button', { name: 'Save the board', exact: true });
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
  await saveButton.press('Enter');
  await expect(name).toBeFocused();
  await page.keyboard.type('First try');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /First try/ })).toBeChecked();
  await expect(page.getByRole('dialog')).toBeHidden();
  await saveButton.press('Enter');
  await expect(name).toBeFocused();
  await page.keyboard.type('first try');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'There is a scenario “first try” already.',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('checkbox', { name: /First try/ }).press('Space');
  await expect(page.getByText('Tick one more')).toBeVisible();
});

test('both sides are asked, the pair is published, and only a re-match with a reason changes it', async ({
  app,
  dataDir,
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  await board.showMovable();
  await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
  const scenarios = new ScenariosPage(page);
  await scenarios.show('Publication');
  const pair = await scenarios.firstNotAsked();
  for (const name of [pair.mentee, pair.mentor]) {
    await page.getByRole('button', { name: `What ${name} says: Not asked` }).click();
    await page.getByRole('radio', { name: 'Fine with it' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(scenarios.pair(pair.mentee)).toContainText('Consulted');
  await page.getByRole('button', { name: /^Publish \d+ agreed$/ }).click();
  await expect(scenarios.pair(pair.mentee)).toContainText('Published');

  await scenarios.show('Board');
  await board
    .row(pair.mentee)
    .getByRole('button', { name: new RegExp(`^${pair.mentor}, mentor`) })
    .click();
  await expect(page.getByText('They are published. Only a re-match')).toBeVisible();

  await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
  await scenarios.show('Publication');
  await page.getByRole('button', { name: `Re-match ${pair.mentee}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Re-match', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await dialog.getByLabel('Reason').fill('They turned out to be neighbors');
  await dialog.getByRole('button', { name: 'Re-match', exact: true }).click();
  await expect(dialog).toBeHidden();

  await scenarios.show('Decision log');
  const entry = page.getByRole('row', { name: /Re-match/ });
  await expect(entry).toContainText('They turned out to be neighbors');
  const csv = await savedFile(app, dataDir, () => page.getByRole('button', { name: 'Save as CSV' }).click());
  expect(csv.toString('utf8')).toContain('They turned out to be neighbors');
});
