import { expect, test } from './fixtures/app.ts';
import { DocumentsPage, savedFile } from './pages/documents.ts';

// Opening the sample and making the first document take long on a busy machine.
test.describe.configure({ timeout: 120_000 });

test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
});

test('the outcomes lead to the report, which prints and saves', async ({ page, app, dataDir }) => {
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('link', { name: 'Outcomes', exact: true }).click();
  await expect(page.getByText(/95% interval/).first()).toBeVisible();
  const numbers = page.getByRole('button', { name: 'Numbers of “From the roster to the first meeting”' });
  await numbers.click();
  await expect(page.getByRole('row', { name: /^Accepted/ })).toBeVisible();
  await page.getByRole('button', { name: 'Outcome report (PDF)' }).click();
  const documents = new DocumentsPage(page);
  await expect(documents.preview).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => documents.words(), { timeout: 20_000 }).toContain('What these figures cannot tell');
  const bytes = await savedFile(app, dataDir, () =>
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  );
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
