import { expect, test } from './fixtures/app.ts';
import { ReadinessPage } from './pages/readiness.ts';

// Opening the sample and making the first document take long on a busy machine.
test.describe.configure({ timeout: 120_000 });

test('a whole column is ticked for everybody shown, and taken back with one undo', async ({ page }) => {
  const readiness = await ReadinessPage.ofSample(page);
  const before = await readiness.progress('Active listening');
  expect(before).toBeLessThan(50);
  await readiness.markAllShown('Active listening', /as rehearsed/);
  await expect(readiness.toast(/Marked for \d+ people/)).toBeVisible();
  await expect.poll(() => readiness.progress('Active listening')).toBe(50);
  await readiness
    .toast(/Marked for/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => readiness.progress('Active listening')).toBe(before);
});

test('one cell is ticked with a click and taken back with the space bar @window', async ({ page }) => {
  const readiness = await ReadinessPage.ofSample(page);
  const title = 'Confidentiality and boundaries';
  await page.getByRole('textbox', { name: 'Find a person' }).fill('Harriet Hartley');
  const cell = await readiness.cell('Harriet Hartley', title);
  await expect(cell).toContainText('Open');
  expect(await readiness.progress(title)).toBe(0);
  await cell.click();
  await expect(cell).toContainText('done');
  await expect.poll(() => readiness.progress(title)).toBe(1);
  await page.keyboard.press('Space');
  await expect(cell).toContainText('Open');
});

test('a pair that is not ready starts only with a reason; ready ones start together @window', async ({
  page,
}) => {
  const readiness = await ReadinessPage.ofSample(page);
  await readiness.showPairs();
  const early = page.getByRole('button', { name: /before all is ready$/ }).first();
  const names =
    /^Start (.+) before all is ready$/.exec((await early.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await expect(
    readiness
      .pair(new RegExp(`^${names}$`))
      .getByText(/has to/)
      .first(),
  ).toBeVisible();
  await early.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Start anyway' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Give a reason');
  await dialog.getByLabel('Reason').fill('Both took part last year.');
  await dialog.getByRole('button', { name: 'Start anyway' }).click();
  await expect(readiness.toast(/The pair has started/)).toBeVisible();
  await expect(readiness.pair(new RegExp(`^${names}$`))).toHaveCount(0);

  await page.getByRole('button', { name: /^Start \d+ ready pairs?$/ }).click();
  await expect(page.getByRole('button', { name: 'No pair is ready' })).toBeDisabled();
});
