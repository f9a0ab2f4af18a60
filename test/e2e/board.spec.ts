import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';

/** The change of the board that a target shows while a card is in the air, such as −4.2. */
async function changeOn(target: Locator): Promise<number> {
  const text = await target
    .getByText(/^[+−±]\d+\.\d$/)
    .first()
    .textContent();
  return Number((text ?? '').replace('−', '-').replace('±', ''));
}

test.describe('by mouse', () => {
  test('auto-match reaches the proven best and can be undone', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const before = await board.total();
    await board.autoMatch();
    await expect(page.getByText('proven best')).toBeVisible();
    expect(await board.total()).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(page.getByText('proven best')).toBeHidden();
    expect(await board.total()).toBe(before);
  });

  test('a mentor is dragged to another mentee: the change is shown in the air and comes true', async ({
    page,
  }) => {
    const board = await BoardPage.ofSample(page);
    await board.showMovable();
    const [first, second] = await board.movable();
    if (!first || !second) throw new Error('The sample has two pairs that can be moved');
    const before = await board.total();

    const target = board.row(second.mentee);
    const { release } = await board.drag(board.card(first.mentor), target);
    const change = await changeOn(target);
    await expect(target).toContainText(`moves to ${first.mentee}`);
    await release();

    await expect(board.row(second.mentee)).toContainText(first.mentor);
    await expect(board.row(first.mentee)).toContainText(second.mentor);
    await expect.poll(async () => (await board.total()) - before).toBeCloseTo(change, 0);

    await page.keyboard.press('Control+z');
    await expect(board.row(first.mentee)).toContainText(first.mentor);
    expect(await board.total()).toBe(before);
  });

  test('a pair that has started says why it is no target, and stays @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    const started = board.pairs
      .getByRole('listitem')
      .filter({ has: page.locator('[data-held]') })
      .first();
    const before = await board.pairing();
    const { release } = await board.drag(board.card(first?.mentor ?? ''), started);
    await expect(started).toContainText('have already started as a pair');
    await release();
    expect(await board.pairing()).toEqual(before);
  });

  test('a card dropped on the rail of its side takes the pair apart @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    const { release } = await board.drag(board.card(first?.mentor ?? ''), board.unmatchedMentors);
    await expect(page.getByText('Drop here to take the pair apart')).toBeVisible();
    await release();
    await expect(board.unmatchedMentees.getByText(first?.mentee ?? '')).toBeVisible();
    await expect(board.unmatchedMentors.getByText(first?.mentor ?? '', { exact: true })).toBeVisible();
  });

  test('a warning is accepted with a reason, and stays in sight as accepted @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    await page.getByRole('button', { name: /with a warning/ }).click();
    await page
      .getByRole('button', { name: /\(warning\)/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Accept with a reason…' }).click();
    const dialog = page.getByRole('dialog', { name: /Accept/ });
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('textbox').fill('They agreed on fixed morning hours');
    await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(page.getByText('Accepted because: They agreed on fixed morning hours')).toBeVisible();
    await expect(board.pairs.getByRole('button', { name: /\(accepted\)/ }).first()).toBeVisible();
  });

  test('a slider shows what it would do before it is saved @window', async ({ page }) => {
    await BoardPage.ofSample(page);
    await page.getByRole('button', { name: 'What counts' }).click();
    const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
    await drawer.getByRole('radio', { name: 'Inclusion' }).click();
    await expect(drawer.getByText('Best possible fit')).toBeVisible();
    await drawer.getByText(/^Who would change: \d+ mentee/).click();
    await expect(drawer.getByRole('listitem').filter({ hasText: /^Mykola Melnyk nobody/ })).toBeVisible();
    await drawer.getByRole('button', { name: 'Save' }).click();
    await expect(drawer).toBeHidden();
  });

  test('the search forgives accents @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    await page.getByRole('textbox', { name: 'Search people on the board' }).fill('cedric');
    await expect(board.pairs.getByRole('listitem')).toHaveCount(1);
    await expect(board.row('Cédric Marchand')).toBeVisible();
  });
});

test.describe('by keys only', () => {
  test('a card is lifted, sent to the best target and dropped, with everything said aloud', async ({
    page,
  }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    const mentor = first?.mentor ?? '';
    await board.card(mentor).focus();
    await page.keyboard.press('Space');
    const spoken = page.locator('[aria-live="assertive"]');
    await expect(spoken).toContainText(`${mentor} lifted,`);
    await page.keyboard.press('ArrowDown');
    await expect(spoken).toContainText(/: [+−±]\d+\.\d\. .* 1 of \d+\./);
    await expect(spoken).toContainText('Warning: ');
    const target = /^(.+?): /.exec((await spoken.textContent()) ?? '')?.[1] ?? '';
    await page.keyboard.press('Enter');
    await expect(spoken).toContainText(`${mentor} now mentors ${target}`);
    await expect(board.row(target)).toContainText(mentor);
    await expect(board.card(mentor)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(board.row(first?.mentee ?? '')).toContainText(mentor);
  });

  test('typing jumps to a name and Escape leaves everything as it was @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first, second] = await board.movable();
    const before = await board.pairing();
    await board.card(first?.mentor ?? '').focus();
    await page.keyboard.press('Space');
    const spoken = page.locator('[aria-live="assertive"]');
    await expect(spoken).toContainText('lifted');
    await page.keyboard.type((second?.mentee ?? '').slice(0, 3).toLowerCase(), { delay: 40 });
    await expect(spoken).toContainText(`${second?.mentee}:`);
    await page.keyboard.press('Escape');
    await expect(spoken).toContainText('Cancelled.');
    // The list may have scrolled to the place that was jumped to, so it may show a row more.
    expect(await board.pairing()).toMatchObject(before);
    await expect(board.card(first?.mentor ?? '')).toBeFocused();
  });

  test('the “Move to…” dialog offers the same moves @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    await board.card(first?.mentor ?? '').focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${first?.mentor} to…` });
    await expect(dialog.getByRole('option').first()).toBeVisible();
    await expect(dialog.getByRole('option', { disabled: true }).first()).toContainText(
      /started|report|language/,
    );
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(board.row(first?.mentee ?? '').getByText(first?.mentor ?? '', { exact: true })).toBeHidden();
  });

  test('“Move to…” also locks, and letters keep two together or apart @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    const mentor = first?.mentor ?? '';
    await board.card(mentor).focus();
    await page.keyboard.press('a');
    await expect(board.toast(/^Always pair/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await board.card(mentor).focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Move ${mentor} to…` });
    const best = dialog.getByRole('option').first();
    await expect(best).toBeVisible();
    const target = ((await best.textContent()) ?? '').trim();
    await dialog.getByText('Pair and lock', { exact: true }).click();
    await dialog.getByRole('combobox').press('Enter');
    await expect(dialog).toBeHidden();
    const locked = board.pairs.getByRole('listitem').filter({ has: board.card(mentor) });
    await expect(locked.getByRole('button', { name: /^Lock / })).toHaveAttribute('aria-pressed', 'true');
    const label = (await board.card(mentor).getAttribute('aria-label')) ?? '';
    expect(target).toContain(/, with (.+?), fit/.exec(label)?.[1] ?? 'nobody');
    await board.card(mentor).focus();
    await page.keyboard.press('n');
    await expect(board.toast(/^Never pair/)).toBeVisible();
    await page.keyboard.press('Shift+U');
    await expect(board.toast(/unlocked/)).toBeVisible();
  });

  test('L locks a pair, and a locked pair is not lifted @window', async ({ page }) => {
    const board = await BoardPage.ofSample(page);
    const [first] = await board.movable();
    await board.card(first?.mentor ?? '').focus();
    await page.keyboard.press('l');
    await expect(board.row(first?.mentee ?? '').getByRole('button', { name: /^Lock / })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('u');
    await expect(page.getByText(/are locked together/)).toBeVisible();
    await expect(board.row(first?.mentee ?? '')).toContainText(first?.mentor ?? '');
  });
});
