import { truncateSync, writeFileSync } from 'node:fs';
import writeWorkbook from 'write-excel-file/node';
import { expect, test } from './fixtures/app.ts';
import { ImportPage, messyCsv } from './pages/import.ts';

test('a messy export of HR becomes people, each problem settled in place, and one undo takes it back', async ({
  page,
}) => {
  const wizard = await ImportPage.inNewProgram(page);
  await wizard.choose(messyCsv);
  await expect(wizard.field('Personalnummer')).toHaveValue('Employee ID');
  await expect(wizard.field('Eintrittsdatum')).toHaveValue('Hire date');
  await expect(page.getByText('Müller, Jörg').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Check / })).toBeDisabled();
  await page.getByRole('radio', { name: 'The last name' }).check();
  await page.getByRole('radio', { name: 'February 1, 2009' }).check();
  await wizard.check();
  await expect(wizard.count('New')).toHaveText('5');
  await expect(wizard.count('Not imported')).toHaveText('3');

  await wizard.problem('the same employee ID').getByRole('button', { name: 'Keep the first' }).click();
  await expect(wizard.count('New')).toHaveText('6');
  const missing = wizard.problem('no employee ID');
  await missing.getByRole('button', { expanded: false }).click();
  await missing.getByRole('textbox').fill('0009');
  await missing.getByRole('button', { name: 'Correct' }).click();
  await expect(wizard.count('New')).toHaveText('7');
  await wizard.problem('Sabbatjahr').getByRole('combobox').click();
  await page.getByRole('option', { name: 'leave', exact: false }).first().click();
  await expect(page.getByText(/“Sabbatjahr” is/)).toBeVisible();

  await wizard.import();
  await expect(page.getByText('7 people added, 1 row left out.')).toBeVisible();
  await page.getByRole('button', { name: 'See all people' }).click();
  await expect(page.getByText('7 people', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
});

test('a workbook dropped on the window is checked against the people already there', async ({ page }) => {
  const wizard = await ImportPage.inNewProgram(page);
  const workbook = async (title: string, isAnaThere = true) => ({
    name: 'roster.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeWorkbook(
      [
        ['Employee ID', 'First name', 'Last name', 'Job title', 'Hire date', 'Grade'],
        ['007', 'Li', 'Wei', title, '2022-06-05', 'Specialist'],
        ...(isAnaThere ? [['008', 'Ana', 'Cruz', 'Designer', '2023-10-09', 'Trainee']] : []),
      ].map(row => row.map(value => ({ value }))),
    ).toBuffer(),
  });
  await wizard.drop(await workbook('Analyst'));
  await expect(wizard.field('Job title')).toHaveValue('Job title');
  await expect(page.getByRole('button', { name: /^Check / })).toBeDisabled();
  await page.getByRole('button', { name: 'This order is right' }).click();
  await wizard.check();
  await wizard.import();

  await wizard.drop(await workbook('Senior analyst'));
  await wizard.check();
  await expect(wizard.count('Changed')).toHaveText('1');
  await expect(wizard.count('Unchanged')).toHaveText('1');
  await expect(page.getByText('Senior analyst')).toBeVisible();
  await wizard.import();
  await expect(page.getByText('1 person changed, 1 person unchanged.')).toBeVisible();

  await wizard.drop(await workbook('Senior analyst', false));
  // The program knows the grades by now.
  await expect(page.getByText('The grades in the order that the program knows, lowest first')).toBeVisible();
  await wizard.check();
  const confirm = page.getByRole('button', { name: 'Import changes' });
  await expect(page.getByText('Say what became of the person who is not in the file.')).toBeVisible();
  const missing = page.getByRole('region', { name: 'People who are not in the file' });
  const ana = missing.getByRole('radiogroup', { name: 'What became of Ana Cruz' });
  await ana.getByRole('radio', { name: 'Left' }).check();
  await missing.getByRole('combobox', { name: 'Reason for leaving' }).click();
  await page.getByRole('option', { name: 'Retirement' }).click();
  await expect(missing.getByText('1 person is marked as left.')).toBeVisible();
  await confirm.click();
  await expect(page.getByText('1 person marked as left, 1 person unchanged.')).toBeVisible();
  await page.getByRole('button', { name: 'See all people' }).click();
  await page.getByRole('gridcell', { name: 'Ana Cruz' }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('retirement')).toHaveCount(2);
  await expect(panel.getByText('Trainee (1)')).toBeVisible();
});

test('the whole way from the file to the people goes by keys', async ({ page }) => {
  const wizard = await ImportPage.inNewProgram(page);
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).focus();
  await page.keyboard.press('Enter');
  await (
    await asked
  ).setFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Employee ID,First name,Last name,Grade\nE1,Helen,Brandt,12\nE2,Li,Wei,3\n'),
  });
  const check = page.getByRole('button', { name: /^Check 2 rows/ });
  await expect(check).toBeEnabled();
  await check.focus();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: 'Import 2 people' });
  await expect(confirm).toBeEnabled();
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(wizard.done).toBeVisible();
  await page.getByRole('button', { name: 'Choose who takes part' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Intake' })).toBeVisible();
});

test('a file of 2 GB is refused before it is sent anywhere', async ({ page }, info) => {
  const wizard = await ImportPage.inNewProgram(page);
  const path = info.outputPath('huge.csv');
  writeFileSync(path, '');
  truncateSync(path, 2 * 1024 ** 3);
  await page.getByLabel('Roster file').setInputFiles(path);
  await expect(page.getByRole('alert').filter({ hasText: '2,048 MB, more than the 256 MB' })).toBeVisible();
  await expect(wizard.done).toBeHidden();
});

for (const [what, content, sentence] of [
  ['an empty file', '', /Choose|choose/],
  ['a header without people', 'Employee ID,First name,Last name\n', /no people below/],
  ['a photograph', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /CSV|Excel/],
] as const) {
  test(`${what} is answered in place with the way forward @window`, async ({ page }) => {
    const wizard = await ImportPage.inNewProgram(page);
    await wizard.choose({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(content, 'latin1') });
    const answer = page.getByRole('alert').filter({ hasText: '“roster.csv” was not read' });
    await expect(answer).toContainText(sentence);
    await expect(answer.getByRole('button', { name: 'Choose another file…' })).toBeVisible();
  });
}
