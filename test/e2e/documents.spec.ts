import { unzipSync } from 'fflate';
import { expect, test } from './fixtures/app.ts';
import { DocumentsPage, savedFile } from './pages/documents.ts';

// Opening the sample and making the first document take long on a busy machine.
test.describe.configure({ timeout: 240_000 });

test('a briefing pack is seen page by page before it is saved', async ({ page, app, dataDir }) => {
  const documents = await DocumentsPage.ofSample(page);
  const [pair = ''] = await documents.choosePairs(1);
  const [mentee = '', mentor = ''] = pair.split(' and ');
  await expect(page.getByRole('combobox', { name: 'Pack shown' })).toHaveValue(
    new RegExp(`${mentor}, mentor, with ${mentee}`),
  );
  await expect.poll(() => documents.words()).toContain('Page 1 of 7');
  await expect.poll(() => documents.words()).toContain(mentor.split(' ')[0]);
  await page.getByRole('checkbox', { name: 'For mentees' }).uncheck();
  const bytes = await savedFile(app, dataDir, () =>
    page.getByRole('button', { name: 'Save 1 pack' }).click(),
  );
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('packs of several pairs come as an archive with one file for each person', async ({
  page,
  app,
  dataDir,
}) => {
  const documents = await DocumentsPage.ofSample(page);
  await documents.choosePairs(3);
  const bytes = await savedFile(app, dataDir, () =>
    page.getByRole('button', { name: 'Save 6 packs' }).click(),
  );
  const files = Object.entries(unzipSync(bytes));
  expect(files).toHaveLength(6);
  for (const [name, content] of files) {
    expect(name).toMatch(/\.pdf$/);
    expect(Buffer.from(content.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
  }
  await expect(page.getByText(/Briefing packs, \d+ pages, 6 people/)).toBeVisible();
});

test('stopping a batch leaves no file and no record of it', async ({ page }) => {
  await DocumentsPage.ofSample(page);
  const downloads: string[] = [];
  page.on('download', download => downloads.push(download.suggestedFilename()));
  await page.getByRole('button', { name: /^Save \d+ packs$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Making the briefing packs' });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog).toBeHidden();
  await page.waitForTimeout(500);
  expect(downloads).toEqual([]);
  await expect(page.getByText(/^Briefing packs, \d+ pages/)).toHaveCount(0);
});

test('what a document lacks is said beside it, with the way to put it right @window', async ({ page }) => {
  await DocumentsPage.ofSample(page);
  await expect(page.getByRole('heading', { name: 'Before you print' })).toBeVisible();
  await page.getByRole('link', { name: 'Open People' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});
