import { expect, test } from './fixtures/app.ts';
import { savedFile } from './pages/documents.ts';
import { PairsPage } from './pages/meetings.ts';

// Opening the sample takes long on a busy machine.
test.describe.configure({ timeout: 120_000 });

test('a pair at risk says why; its meeting is noted, refused twice on a day, moved and taken back', async ({
  page,
}) => {
  const pairs = await PairsPage.ofSample(page);
  const first = pairs.table.getByRole('row').nth(1);
  await expect(first).toContainText('At risk');
  const names = await pairs.names(first);
  await first.getByRole('rowheader').getByRole('button').click();
  const panel = page.getByRole('complementary', { name: names });
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  const meetings = panel.getByRole('list', { name: 'Meetings' });
  await expect(meetings.getByRole('listitem').first()).toBeVisible();
  const before = await meetings.getByRole('listitem').count();

  await panel.getByRole('button', { name: 'Note a meeting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Topics').fill('Short');
  await page.getByRole('option', { name: 'Short video' }).click();
  await expect(dialog.getByText('Session plan: Hands on a tool')).toBeVisible();
  await dialog.getByLabel('Next step').fill('Film one minute');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(meetings.getByText('Next: Film one minute')).toBeVisible();
  await expect(meetings.getByRole('listitem')).toHaveCount(before + 1);

  await panel.getByRole('button', { name: 'Note a meeting' }).click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('have a meeting held on');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const planned = meetings
    .getByRole('listitem')
    .filter({ hasText: /planned/ })
    .first();
  await planned.getByRole('button', { name: /^Change the meeting/ }).click();
  await page.getByRole('menuitem', { name: 'Move to another day…' }).click();
  await dialog.getByLabel('New day').fill('Dec 20, 2031');
  await dialog.getByLabel('New day').press('Tab');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(meetings.getByText('moved to another day').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(meetings.getByRole('listitem')).toHaveCount(before + 1);
});

test('by keyboard only: what became of a planned meeting is typed into the table and saved @window', async ({
  page,
}) => {
  const pairs = await PairsPage.ofSample(page);
  await pairs.show('Meetings');
  await page.getByRole('button', { name: 'Enter many' }).press('Enter');
  const grid = page.getByRole('region', { name: 'Meetings to enter' });
  const save = page.getByRole('button', { name: /^Save \d+ meetings?$/ });
  await expect(save).toBeDisabled();
  const cell = (row: number, column: string) => grid.locator(`[row-index="${row}"] [col-id="${column}"]`);
  // As in Excel: typing begins where the focus is, and Enter goes down.
  await cell(0, 'what').focus();
  await page.keyboard.type('mentee');
  await page.keyboard.press('Tab');
  await expect(cell(0, 'what')).toContainText('mentee');
  // Tab has opened the next cell.
  await page.keyboard.press('Escape');
  await expect(cell(0, 'status')).toContainText('Ready');
  await expect(save).toHaveText('Save 1 meeting');
  await expect(save).toBeEnabled();
  // A day that cannot be read is told in its row and keeps the button closed, until it is written again.
  await cell(4, 'on').focus();
  await page.keyboard.type('someday');
  await page.keyboard.press('Enter');
  await expect(cell(4, 'status')).toContainText('“someday” is no day.');
  await expect(save).toBeDisabled();
  await cell(4, 'on').focus();
  await page.keyboard.press('Delete');
  await expect(save).toHaveText('Save 1 meeting');
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings', exact: true })).toBeVisible();
  await expect(pairs.toast(/1 meeting noted/)).toBeVisible();
});

test('a calendar is pasted: who is not found is named, the rest is taken over in one step', async ({
  app,
  dataDir,
  page,
}) => {
  const pairs = await PairsPage.ofSample(page);
  const row = pairs.table.getByRole('row').nth(1);
  const names = await pairs.names(row);
  await pairs.show('Meetings');
  const menu = page.getByRole('button', { name: 'Plan and import' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Paste from a calendar…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Appointments')
    .fill(`Dec 18, 2031 14:00 – 15:00 Mentoring ${names}\nDec 19, 2031 Budget with the auditors`);
  await dialog.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(dialog.getByText(/No name of a pair/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Take over 1 meeting' }).click();
  await expect(dialog).toBeHidden();
  await expect(pairs.toast(/1 meeting taken over/)).toBeVisible();

  await menu.click();
  const file = await savedFile(app, dataDir, () =>
    page.getByRole('menuitem', { name: 'Save planned ones as calendar file' }).click(),
  );
  expect(file.toString('utf8')).toContain('DTSTART:20311218T140000');
});

test('a check-in from a form is typed in, and a task is added and ticked @window', async ({ page }) => {
  const pairs = await PairsPage.ofSample(page);
  await pairs.show('Check-ins');
  const status = page.getByRole('status').filter({ hasText: 'reports are here' });
  const before = (await status.textContent()) ?? '';
  await page.getByRole('button', { name: 'Enter a pile of forms' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('1. Meetings held so far').fill('3');
  await dialog.getByLabel('3. What works').fill('The fixed hour.');
  await dialog.getByRole('button', { name: 'Save and next' }).click();
  await expect(status).not.toHaveText(before);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await pairs.show('Tasks and events');
  await page.getByRole('button', { name: 'Add a task' }).click();
  await dialog.getByLabel('What is to be done').fill('Thank the mentors');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('checkbox', { name: 'Thank the mentors' }).click();
  await expect(pairs.toast(/Done: Thank the mentors/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Thank the mentors' })).toHaveCount(0);
});
