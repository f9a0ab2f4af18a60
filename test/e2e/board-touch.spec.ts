import { expect, test } from './fixtures/app.ts';
import { BoardPage, Finger } from './pages/board.ts';

test('a finger lifts a card by a long press and drags it to another mentee', async ({ page }) => {
  const board = await BoardPage.ofSample(page);
  await board.showMovable();
  const [first, second] = await board.movable();
  if (!first || !second) throw new Error('The sample has two pairs that can be moved');
  const finger = await board.longPress(board.card(first.mentor));
  const target = board.row(second.mentee);
  await expect(target.getByText(/^[+−±]\d+\.\d$/).first()).toBeVisible();
  await finger.moveTo(target);
  await expect(target).toHaveAttribute('data-over', 'true');
  await expect(target).toContainText(`moves to ${first.mentee}`);
  await finger.lift();
  await expect(board.row(second.mentee)).toContainText(first.mentor);
  await expect(board.row(first.mentee)).toContainText(second.mentor);
});

test('a lifted card waits for a tap: on the rail of its side, on nobody, and where it may not go @window', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  await board.showMovable();
  const [first] = await board.movable();
  const mentor = board.card(first?.mentor ?? '');
  const finger = await board.longPress(mentor);
  await finger.lift();
  await expect(page.getByText('Drag the card, or tap where it goes.', { exact: true })).toBeVisible();
  await finger.tap(page.getByRole('button', { name: 'Cancel' }));
  await expect(page.locator('[data-lifted]')).toHaveCount(0);
  await expect(board.row(first?.mentee ?? '')).toContainText(first?.mentor ?? '');

  await (await board.longPress(mentor)).lift();
  await finger.tap(board.unmatchedMentors.getByText('Drop here to take the pair apart'));
  await expect(board.unmatchedMentors.getByText(first?.mentor ?? '', { exact: true })).toBeVisible();
});

test('a tap opens the pair; a finger that moves at once scrolls the list and lifts nothing', async ({
  page,
}) => {
  const board = await BoardPage.ofSample(page);
  const row = board.pairs.getByRole('listitem').filter({ has: page.locator('[data-role]') });
  const finger = await Finger.on(page);
  const inspector = page.getByRole('complementary', { name: 'About this pair' });
  await finger.tap(row.nth(3).locator('[data-role="mentee"]'));
  await expect(inspector).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector).toBeHidden();
  const list = board.pairs.locator('[data-scrolls]');
  await finger.press(row.nth(6).locator('[data-role="mentor"]'));
  await finger.moveTo(row.nth(1).locator('[data-role="mentor"]'));
  await finger.lift();
  await expect.poll(() => list.evaluate(element => element.scrollTop)).toBeGreaterThan(100);
  await expect(page.locator('[data-lifted]')).toHaveCount(0);
  await expect(inspector).toBeHidden();
});

test('locks, always and never are reached by touch @window', async ({ page }) => {
  const board = await BoardPage.ofSample(page);
  await board.showMovable();
  const [first] = await board.movable();
  const row = board.row(first?.mentee ?? '');
  const finger = await Finger.on(page);
  await finger.tap(row.getByRole('button', { name: /^More for / }));
  await finger.tap(page.getByRole('menuitem', { name: 'Always pair these two' }));
  await expect(page.getByRole('alert').filter({ hasText: 'Always pair' })).toBeVisible();
  await finger.tap(row.getByRole('button', { name: /^Lock / }));
  await expect(page.getByRole('alert').filter({ hasText: 'are locked' })).toBeVisible();
});
