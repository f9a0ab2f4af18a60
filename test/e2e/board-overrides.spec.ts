import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';

/** Nobody speaks the language of this mentee of the sample. */
const ALONE = 'Haruka Morinaga';

test('by mouse: a rule is overridden with a reason, and the pair carries the mark', async ({ page }) => {
  const board = await BoardPage.ofSample(page);
  const mentor = board.unmatchedMentors.locator('[data-role="mentor"][role="button"]').first();
  const name = ((await mentor.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
  const target = board.unmatchedMentees.getByRole('listitem').filter({ hasText: ALONE });
  const { release } = await board.drag(mentor, target);
  await expect(target).toContainText('Drop to override the rule with a reason.');
  await release();

  const dialog = page.getByRole('dialog', { name: `Pair ${name} and ${ALONE} against a rule?` });
  await expect(dialog).toContainText('No common language');
  await dialog.getByRole('button', { name: 'Override and pair' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await dialog.getByRole('textbox').fill('An interpreter joins them');
  await dialog.getByRole('button', { name: 'Override and pair' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('textbox', { name: 'Search people on the board' }).fill(ALONE);
  const row = board.row(ALONE);
  await row.getByRole('button', { name: /^Overridden/ }).click();
  const mark = page.getByRole('region', { name: 'Overridden rules' });
  await expect(mark).toContainText('Because: An interpreter joins them');
  await expect(mark).toContainText('The mark stays for good.');
  await expect(row.getByRole('button', { name: /^Lock / })).toHaveAttribute('aria-pressed', 'true');
});

test('the decision log says who was with whom, and is seen as pages before it is printed', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  const [first] = await board.movable();
  await board.card(first?.mentor ?? '').focus();
  await page.keyboard.press('u');
  await expect(page.getByRole('alert').filter({ hasText: 'are no longer a pair' })).toBeVisible();
  await page.getByRole('button', { name: 'Scenarios' }).click();
  await page
    .getByRole('navigation', { name: 'Matching' })
    .getByRole('link', { name: 'Decision log' })
    .click();
  const entry = page.getByRole('row').filter({ hasText: `Take ${first?.mentor} and ${first?.mentee} apart` });
  await expect(entry).toContainText(`${first?.mentee}: ${first?.mentor} → nobody`);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Matching decisions' });
  await expect(dialog.locator('canvas').first()).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole('button', { name: 'Save as PDF' })).toBeEnabled();
});

test('by keys: the right is given first where a rule protects people, then the dialog lets the pair be made @window', async ({
  page,
}) => {
  await BoardPage.ofSample(page);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find a person, screen or command').fill('who may override');
  await page.keyboard.press('Enter');
  const rights = page.getByRole('dialog', { name: 'Who may override a rule' });
  const right = rights.getByRole('switch', { name: 'May be overridden: Direct report' });
  await expect(right).not.toBeChecked();
  await right.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(rights.getByText('Name the person who gives the right.')).toBeVisible();
  await page.keyboard.type('Mara Ott, CHRO');
  await page.keyboard.press('Enter');
  await expect(right).toBeChecked();
  await expect(rights).toContainText('Allowed by Mara Ott, CHRO.');
});
