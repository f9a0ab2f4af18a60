import { expect, test } from './fixtures/app.ts';
import { writeLargeProgram } from './fixtures/large-program.ts';
import { BoardPage } from './pages/board.ts';

test('dragging across a board of 300 by 300 draws only the cards that are left and reached', async ({
  page,
  dataDir,
}) => {
  writeLargeProgram(dataDir, 300);
  await page.reload();
  await page.getByRole('button', { name: /large/i }).first().click();
  const board = await BoardPage.open(page);
  expect(await page.locator('[data-pair]').count(), 'rows drawn of 300').toBeLessThan(40);

  const rows = board.pairs.getByRole('listitem').filter({ has: page.locator('[data-role]') });
  const card = rows.nth(0).locator('[data-role="mentor"]');
  const { release } = await board.drag(card, rows.nth(1));
  await expect(rows.nth(1).getByText(/^[+−±]\d+\.\d$/)).toBeVisible();

  // From here on the effects are known: count the rows that change while the card moves over some of them.
  await page.evaluate(() => {
    const changed: string[] = [];
    Object.assign(window, { changedRows: changed });
    new MutationObserver(records => {
      const rowsNow = new Set<string>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const pair = element?.closest<HTMLElement>('[data-pair]')?.dataset['pair'];
        if (pair) rowsNow.add(pair);
      }
      changed.push(...rowsNow);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  // Near its ends the list scrolls by itself, as it should: these rows stand well inside.
  const list = await board.pairs.locator('[data-scrolls]').boundingBox();
  const targets: number[] = [];
  for (const index of [2, 3, 4, 5, 6, 7]) {
    const box = await rows.nth(index).boundingBox();
    if (!box || !list) throw new Error('The row is not drawn');
    if (box.y + box.height + 48 > Math.min(list.y + list.height, 800)) break;
    targets.push(index);
    await page.mouse.move(box.x + 90, box.y + 20, { steps: 5 });
    await page.mouse.move(box.x + 120, box.y + 30, { steps: 5 });
    await expect(rows.nth(index)).toHaveAttribute('data-over', 'true');
  }
  expect(targets.length, 'targets in sight').toBeGreaterThanOrEqual(4);
  const changed = await page.evaluate(() => Reflect.get(window, 'changedRows') as string[]);
  expect(changed.length, 'rows drawn again').toBeLessThanOrEqual(targets.length * 3);
  expect(new Set(changed).size, 'different rows drawn again').toBeLessThanOrEqual(targets.length + 2);
  await release();
  await expect(page.getByRole('alert').first()).toContainText('now mentors');
});
