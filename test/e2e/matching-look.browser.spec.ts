import path from 'node:path';
import type { Page } from '@playwright/test';
import { violationsOn } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/app.ts';
import { BoardPage } from './pages/board.ts';
import { ScenariosPage } from './pages/scenarios.ts';

/** Where pictures of every face go; none are taken without it. */
const PICTURES = process.env['COUNTERPART_PICTURES'];

/** Reads well for everyone, and nothing of it is cut off sideways. */
async function look(page: Page, face: string): Promise<void> {
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
  if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${face}.png`), animations: 'disabled' });
  expect.soft(await violationsOn(page), face).toEqual([]);
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"], main, aside, nav')]
      .filter(box => box.scrollWidth > box.clientWidth + 1)
      .map(box => box.getAttribute('aria-label') ?? box.className),
  );
  expect.soft(cutOff, `${face}: cut off sideways`).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    // Axe looks at every face in turn; a slow machine takes its time.
    test.describe.configure({ timeout: 240_000 });
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme }));

    test('what counts: goals, quotas, weights, rules, own rules', async ({ page }) => {
      await BoardPage.ofSample(page);
      await page.getByRole('button', { name: 'What counts' }).click();
      const drawer = page.getByRole('dialog', { name: 'What counts in a pair' });
      await drawer.getByRole('button', { name: 'Add a quota' }).click();
      await expect(drawer.getByText(/pairs are across departments/)).toBeVisible();
      await look(page, `settings-goals-${colorScheme}`);
      for (const heading of ['How much each part counts', 'Rules', 'Your own rules', 'Always and never']) {
        const place = drawer.getByRole('heading', { name: heading, exact: true });
        if ((await place.count()) === 0) continue;
        await place.evaluate(element => element.scrollIntoView());
        await look(page, `settings-${heading.toLowerCase().replaceAll(' ', '-')}-${colorScheme}`);
      }
      await drawer.getByRole('button', { name: 'Write a rule' }).click();
      const dialog = page.getByRole('dialog', { name: 'Write a rule of your own' });
      await dialog.getByRole('combobox', { name: 'Condition 1: about what' }).selectOption('belongs');
      await dialog.getByRole('button', { name: 'And another condition' }).click();
      await dialog.getByRole('combobox', { name: 'Condition 2: about what' }).selectOption('tenure');
      await dialog.getByRole('button', { name: 'And another condition' }).click();
      await dialog.getByRole('combobox', { name: 'Condition 3: about what' }).selectOption('gradeGap');
      await expect(dialog.getByText(/Warns at \d+ of \d+ possible pairs/)).toBeVisible();
      await look(page, `own-rule-${colorScheme}`);
    });

    test('a pair, where else its people could go, and rules set aside', async ({ page }) => {
      const board = await BoardPage.ofSample(page);
      const alone = board.unmatchedMentees.getByRole('listitem').filter({ hasText: 'Haruka Morinaga' });
      const free = board.unmatchedMentors.locator('[data-role="mentor"][role="button"]').first();
      const { release } = await board.drag(free, alone);
      await expect(alone).toContainText('Drop to override');
      await release();
      await expect(page.getByRole('dialog').getByText('No common language')).toBeVisible();
      await look(page, `override-${colorScheme}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      const [first] = await board.movable();
      const mentor = board.card(first?.mentor ?? '');
      await mentor.click();
      await expect(page.getByRole('heading', { name: 'What each learns' })).toBeVisible();
      await look(page, `inspector-${colorScheme}`);
      await page.getByRole('heading', { name: 'Side by side' }).evaluate(element => element.scrollIntoView());
      await look(page, `inspector-lower-${colorScheme}`);
      await page.getByRole('button', { name: 'Move to…', exact: true }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(page, `move-to-${colorScheme}`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Find a person, screen or command').fill('who may override');
      await page.keyboard.press('Enter');
      const rights = page.getByRole('dialog', { name: 'Who may override a rule' });
      await expect(rights.getByRole('switch').first()).toBeVisible();
      await look(page, `override-rights-${colorScheme}`);
    });

    test('scenarios side by side, what both sides say, a re-match, and the log', async ({ page }) => {
      const board = await BoardPage.ofSample(page);
      await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
      const scenarios = new ScenariosPage(page);
      await scenarios.save('As it was');
      await scenarios.show('Board');
      await board.autoMatch();
      await page.getByRole('button', { name: 'Scenarios', exact: true }).click();
      await expect(scenarios.comparison.getByText(/^Who moves:/)).toBeVisible();
      await look(page, `compare-${colorScheme}`);
      await scenarios.show('Publication');
      await look(page, `publication-${colorScheme}`);
      const pair = await scenarios.firstNotAsked();
      for (const name of [pair.mentee, pair.mentor]) {
        await page.getByRole('button', { name: `What ${name} says: Not asked` }).click();
        await page.getByRole('radio', { name: 'Fine with it' }).check();
        if (name === pair.mentee) await look(page, `consult-${colorScheme}`);
        await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await page.getByRole('button', { name: /^Publish \d+ agreed$/ }).click();
      await expect(scenarios.pair(pair.mentee)).toContainText('Published');
      await page.getByRole('button', { name: `Re-match ${pair.mentee}` }).click();
      await expect(page.getByRole('dialog').getByText(/Total fit/)).toBeVisible();
      await look(page, `rematch-${colorScheme}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await scenarios.show('Decision log');
      await expect(page.getByRole('row').nth(2)).toBeVisible();
      await look(page, `decision-log-${colorScheme}`);
    });
  });
}
