import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/app.ts';
import { savedFile } from './pages/documents.ts';
import { ImportPage } from './pages/import.ts';
import { OrientationPages } from './pages/orientation.ts';

// Opening the sample and drawing a document take long on a busy machine.
test.describe.configure({ timeout: 120_000 });

/** What the look of every screen is held to, for the panels of one orientation. */
async function expectReadable(page: Page, name: string): Promise<void> {
  expect.soft(await violationsOn(page, 'all rules'), name).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, name).toBe(0);
}

test('an orientation is planned in one step, its agenda moved by keyboard, its people ticked at the door', async ({
  app,
  dataDir,
  page,
}) => {
  const pages = await OrientationPages.ofSample(page, 'Orientation');
  await page.getByRole('button', { name: 'Plan an orientation' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Breakfast kick-off');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Breakfast kick-off' })).toBeVisible();

  // It is today, so the door list is open.
  await expect(page.getByText('0 of 50 here')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find a person' }).fill('harriet');
  const tile = pages.tile('Harriet Hartley');
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('1 of 50 here')).toBeVisible();
  await pages
    .toast(/Harriet Hartley is here/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(tile).toHaveAttribute('aria-pressed', 'false');

  await page.getByRole('button', { name: 'From a list' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Harriet Hartley\nSomebody Unknown');
  await dialog.getByRole('button', { name: 'Read the list' }).click();
  await expect(dialog.getByRole('region', { name: 'Not found' })).toContainText('Somebody Unknown');
  await dialog.getByRole('button', { name: 'Mark 1 as there' }).click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');

  await pages.panel(/^Agenda/);
  const first = page.getByRole('textbox', { name: 'What happens, point 1', exact: true });
  await expect(first).toHaveValue('Welcome and why we do this');
  await page.getByRole('button', { name: 'Move Welcome and why we do this down' }).press('Enter');
  await expect(first).toHaveValue('Who runs it and whom to call');
  await expect(page.getByText('90 of 90 minutes')).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  const calendar = await savedFile(app, dataDir, () =>
    page.getByRole('menuitem', { name: 'Save as calendar file' }).click(),
  );
  expect(calendar.toString('utf8')).toContain('SUMMARY:Breakfast kick-off');
});

test('answers are noted one by one and for many, and the tables follow @window', async ({ page }) => {
  const pages = await OrientationPages.ofSample(page, 'Orientation');
  await page.getByRole('link', { name: 'Second chance to attend' }).click();
  await expectReadable(page, 'agenda');
  await pages.panel(/^Door list/);
  await expect(page.getByText(/^The door opens on/)).toBeVisible();
  await expectReadable(page, 'door list');
  await pages.panel(/^Invitations/);
  await expectReadable(page, 'invitations');
  await page.getByText(/^Invited \(7\)/).click();
  const answer = page.getByRole('combobox', { name: 'Answer of Harriet Hartley' });
  await answer.selectOption({ label: 'Maybe' });
  await expect(answer).toHaveValue('maybe');
  await page.getByRole('button', { name: 'Note an answer' }).click();
  await page.getByRole('menuitem', { name: 'Yes', exact: true }).click();
  await expect(page.getByText('7 invited · 7 yes · 0 maybe · 0 no · 0 not answered')).toBeVisible();
  await pages.panel(/^Tables/);
  await expect(page.getByRole('listitem', { name: 'Table 1' })).toContainText('Harriet');
  await page.getByRole('button', { name: 'Print the plan' }).click();
  await expect(page.getByRole('region', { name: /^Preview: Table plan, 1 page/ })).toContainText(
    'Who sits where',
    { timeout: 60_000 },
  );
});

test('a learning system’s list is mapped, shown row by row and imported as one step @window', async ({
  page,
}) => {
  await OrientationPages.ofSample(page, 'Training');
  const today = new Date().toISOString().slice(0, 10);
  const listening = page.getByRole('listitem', { name: 'Active listening' });
  await expect(listening).toContainText('40 of 50');
  await page.getByRole('button', { name: 'Import records' }).click();
  const wizard = new ImportPage(page);
  await wizard.paste(
    [
      'Name\tCourse\tCompleted',
      `Harriet Hartley\tRM-1 Active listening\t${today}`,
      `Nobody Here\tRM-1 Active listening\t${today}`,
    ].join('\n'),
  );
  await expect(wizard.field('Course')).toHaveValue('Course', { timeout: 30_000 });
  await page.getByRole('switch', { name: /was rehearsed/ }).press('Space');
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  await expect(page.getByRole('combobox', { name: 'Module of RM-1 Active listening' })).toHaveValue(
    'Active listening',
  );
  await wizard.problem('Nobody who takes part').getByRole('button', { expanded: false }).click();
  await expect(page.getByText('Nobody who takes part has this name')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 record' }).click();
  await expect(page.getByText('1 training record added or changed.')).toBeVisible();
  await page.getByRole('button', { name: 'See the training' }).click();
  await expect(listening).toContainText('41 of 50');
  await page.keyboard.press('Control+z');
  await expect(listening).toContainText('40 of 50');
});

test('a tip sheet is read, chosen for the mentors’ packs by keyboard, and a wrong file is refused', async ({
  page,
}) => {
  await OrientationPages.ofSample(page, 'Resources');
  const box = page.getByRole('checkbox', { name: '“The first meeting” in mentors’ packs' });
  await box.press('Space');
  await expect(box).toBeChecked();
  await page.getByRole('button', { name: 'Read “The first meeting”' }).press('Enter');
  await expect(page.getByRole('region', { name: /^Preview: The first meeting/ })).toContainText(
    'Sixty minutes',
    {
      timeout: 60_000,
    },
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a PDF') });
  await expect(page.getByText(/“notes.pdf” is called like a PDF but is something else/)).toBeVisible();
});
