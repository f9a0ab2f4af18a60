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
  const workbook = async (title: string) => ({
    name: 'roster.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeWorkbook([
      ['Employee ID', 'First name', 'Last name', 'Job title', 'Hire date'].map(value => ({ value })),
      [{ value: '007' }, { value: 'Li' }, { value: 'Wei' }, { value: title }, { value: '2022-06-05' }],
      [{ value: '008' }, { value: 'Ana' }, { value: 'Cruz' }, { value: 'Designer' }, { value: '2023-10-09' }],
    ]).toBuffer(),
  });
  await wizard.drop(await workbook('Analyst'));
  await expect(wizard.field('Job title')).toHaveValue('Job title');
  await wizard.check();
  await wizard.import();

  await wizard.drop(await workbook('Senior analyst'));
  await wizard.check();
  await expect(wizard.count('Changed')).toHaveText('1');
  await expect(wizard.count('Unchanged')).toHaveText('1');
  await expect(page.getByText('Senior analyst')).toBeVisible();
  await wizard.import();
  await expect(page.getByText('1 person changed, 1 person unchanged.')).toBeVisible();
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

for (const [what, content, sentence] of [
  ['an empty file', '', /Choose|choose/],
  ['a header without people', 'Employee ID,First name,Last name\n', /no people below/],
  ['a photograph', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /CSV|Excel/],
] as const) {
  test(`${what} is answered in place with the way forward`, async ({ page }) => {
    const wizard = await ImportPage.inNewProgram(page);
    await wizard.choose({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(content, 'latin1') });
    const answer = page.getByRole('alert').filter({ hasText: '“roster.csv” was not read' });
    await expect(answer).toContainText(sentence);
    await expect(answer.getByRole('button', { name: 'Choose another file…' })).toBeVisible();
  });
}
