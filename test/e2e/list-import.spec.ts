import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { ImportPage } from './pages/import.ts';

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});

const roster = csv('people.csv', [
  'Employee ID,First name,Last name,Email,Grade',
  'E1,Helen,Brandt,helen@example.com,12',
  'E2,Tom,Reyes,tom@example.com,11',
  'E3,Li,Wei,li@example.com,3',
  'E4,Ana,Cruz,ana@example.com,2',
]);
const pairs = csv('pairs.csv', [
  'Mentor,Mentee,Status,Purpose',
  'Li Wei,Helen Brandt,proposed,Short video',
  'ana@example.com,Tom Reyes,active,',
  'Somebody Else,Tom Reyes,proposed,',
]);

/** A new program whose people came from a roster file. */
async function withPeople(page: Page): Promise<ImportPage> {
  const wizard = await ImportPage.inNewProgram(page);
  await wizard.choose(roster);
  // The first file of a session waits for its thread, which a busy machine starts late.
  await expect(page.getByRole('button', { name: /^Check 4 rows/ })).toBeEnabled({ timeout: 30_000 });
  await wizard.check();
  await wizard.import();
  await page.getByRole('button', { name: 'Import another file' }).click();
  return wizard;
}

test('a dropped list of pairs is recognized, shown row by row, and becomes pairs on the board in one step', async ({
  page,
}) => {
  const wizard = await withPeople(page);
  await wizard.drop(pairs, 'existing pairs');
  await expect(wizard.field('Mentor')).toHaveValue('Mentor: ID, e-mail or name');
  await page.getByRole('button', { name: 'Check 3 rows' }).click();
  await expect(wizard.count('Pairs')).toHaveText('2');
  await expect(wizard.count('Left out')).toHaveText('1');
  await page.getByRole('button', { name: /Not in the roster/ }).click();
  await expect(page.getByText('“Somebody Else” is nobody in the roster')).toBeVisible();
  await expect(page.getByText(/a pair starts only when both are ready/)).toBeVisible();
  // One row is set right in place: now its mentee has two mentors, and the row says so.
  await page.getByRole('textbox', { name: 'Mentor in row 4' }).fill('E3');
  await page.getByRole('button', { name: 'Correct' }).click();
  await expect(page.getByText('Row 4, Mentor: “E3”')).toBeVisible();
  await expect(page.getByRole('button', { name: /Two mentors for one mentee/ })).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 pairs' }).click();
  await expect(page.getByRole('heading', { name: 'The pairs are in' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('radio', { name: /^Existing pairs/ })).toBeChecked();
});

test('skills go from the card to the people by keys, and nearly the same names are asked about', async ({
  page,
}) => {
  const wizard = await withPeople(page);
  const chosen = page.getByRole('radio', { name: /^Roster/ });
  await chosen.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Skills/ })).toBeChecked();
  await page
    .getByLabel('List file')
    .setInputFiles(csv('skills.csv', ['Name,Skill,Level', 'Li Wei,Social-media,expert', 'Tom Reyes,Rust,2']));
  await expect(wizard.field('Level')).toHaveValue('Level of the skill');
  await page.getByRole('button', { name: 'Check 2 rows' }).press('Enter');
  const question = page.getByRole('combobox', { name: '“Social-media” is' });
  await expect(question).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 2 skills' })).toBeDisabled();
  await question.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('offers Social media (5)')).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 skills' }).press('Enter');
  await expect(page.getByText('2 skills added, for 2 people.')).toBeVisible();
});

test('answers of a form take the same steps without asking for the file again, and the next file is remembered @window', async ({
  page,
}) => {
  const wizard = await withPeople(page);
  const answers = (name: string) =>
    csv(name, [
      // As some form tools do, with names of their own above the questions.
      'Q1,Q2,Q3,Q4',
      'Your name,Mentor or mentee?,Why would you like to take part?,What can you bring?',
      'Li Wei,Mentor,To learn,Podcasting',
      'Ana Cruz,Both,Fun,',
    ]);
  await wizard.choose(answers('march.csv'));
  await page.getByRole('combobox', { name: 'Column names' }).click();
  await page.getByRole('option', { name: 'In row 2' }).click();
  await page.getByRole('button', { name: 'Import it so' }).click();
  await expect(wizard.field('Your name')).toHaveValue('Who: ID, e-mail or name');
  await wizard.field('What can you bring?').click();
  await page.getByRole('option', { name: 'Skills offered', exact: true }).click();
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await wizard.problem('Both roles are named').getByRole('combobox').click();
  await page.getByRole('option', { name: 'Mentor', exact: true }).click();
  await page.getByRole('button', { name: 'Import 2 forms' }).click();
  await expect(page.getByText('2 expressions of interest added or changed.')).toBeVisible();

  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.getByLabel('List file').setInputFiles(answers('april.csv'));
  const remembered = page.getByRole('region', { name: 'Remembered columns' });
  await expect(remembered).toContainText('Remembered from “march.csv”');
  await expect(remembered).toContainText(
    'Columns, answers and how the file is read are as in that import: column names in row 2.',
  );
  await expect(wizard.field('What can you bring?')).toHaveValue('Skills offered');
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await expect(page.getByText('Mentor or mentee?: “Both” is “Mentor”')).toBeVisible();
  await expect(wizard.count('Known already')).toHaveText('2');
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(wizard.field('Q4')).toHaveValue('Not imported');
  await page.getByRole('button', { name: 'Another file' }).click();
  await page.getByText('Attendance', { exact: true }).click();
  await expect(page.getByText('There is no orientation event yet')).toBeVisible();
});
