import { expect, test } from './fixtures/app.ts';
import { savedFile } from './pages/documents.ts';
import { SurveysPage } from './pages/surveys.ts';

test('results are read by question, site and wave, and an open answer becomes a suggestion @window', async ({
  page,
}) => {
  const surveys = await SurveysPage.ofSample(page);
  await surveys.open('Climate before the start');
  await expect(page.getByText('I see a future for me in this organization.')).toBeVisible();
  await surveys.show('By site');
  await expect(page.getByRole('columnheader', { name: 'London' })).toBeVisible();
  await surveys.show('In their own words');
  await page
    .getByRole('button', { name: /^Note as a suggestion/ })
    .first()
    .click();
  await expect(page.getByText('Suggestion', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Suggestion', { exact: true })).toBeHidden();

  await page.getByRole('link', { name: 'All surveys' }).click();
  await surveys.open('Pulse, wave 2');
  await surveys.show('Against the wave before');
  await expect(page.getByText(/95% interval/).first()).toBeVisible();
  await expect(page.getByText(/nobody can say how the same people changed/)).toBeVisible();
});

test('by keyboard: forms are typed in one key an answer, and few answers stay hidden @window', async ({
  page,
}) => {
  const surveys = await SurveysPage.ofSample(page);
  await page.getByRole('button', { name: 'New survey' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Pulse/ }).press('Enter');
  const open = page.getByRole('button', { name: 'Open the survey' });
  await expect(open).toBeEnabled();
  await open.press('Enter');
  await page.getByRole('button', { name: 'Type answers in' }).press('Enter');
  const first = page.getByRole('group', { name: 'I can say in our pair that I do not know something.' });
  for (const form of [1, 2]) {
    await expect(first.getByRole('radio', { name: '1 Strongly disagree' })).toBeFocused();
    await page.keyboard.type('443');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2550');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${form} saved, form ${form + 1}`)).toBeVisible();
  }
  await page.getByRole('link', { name: /^Pulse, wave/ }).press('Enter');
  await expect.poll(() => surveys.answered()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => surveys.answered()).toBe(1);
  await page.getByRole('button', { name: 'Close and show results' }).press('Enter');
  await expect(page.getByText(/^Only 1 answered\./)).toBeVisible();
});

test('a list from a form tool is read, looked through, saved and taken back; the form prints', async ({
  page,
  app,
  dataDir,
}) => {
  const surveys = await SurveysPage.ofSample(page);
  await surveys.open('Mid-program survey');
  const before = await surveys.answered();
  await page.getByRole('button', { name: 'Import answers…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Rows from the form tool' })
    .fill(
      [
        'Timestamp,In the program I am a,I know what our meetings are for.,What should we change about the program?',
        '2026-03-01 10:00,mentor,4 - Agree,More time',
        '2026-03-01 10:05,mentee,9,',
        '2026-03-01 10:09,mentee,Strongly agree,',
      ].join('\n'),
    );
  await dialog.getByRole('button', { name: 'Read the list' }).click();
  await expect(dialog.getByText(/could tell who answered: Timestamp/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Show what it does' }).click();
  await expect(dialog.getByText(/is not an answer from 1 to 5/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2' }).click();
  await expect.poll(() => surveys.answered()).toBe(before + 2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => surveys.answered()).toBe(before);

  await page.getByRole('button', { name: 'Print the form…' }).click();
  const pdf = await savedFile(app, dataDir, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Save as PDF' }).click(),
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
