import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { ImportPage } from './pages/import.ts';

/** How a facilitator works: by mouse, or with both hands on the keys. */
type Hand = {
  readonly press: (target: Locator) => Promise<void>;
  readonly tick: (target: Locator) => Promise<void>;
  /** One choice of a group that lies side by side. */
  readonly pick: (page: Page, choice: string) => Promise<void>;
  readonly go: (page: Page, screen: keyof typeof KEYS) => Promise<void>;
};

const KEYS = { Home: 1, Charter: 2, Intake: 4, Matching: 5, Readiness: 6, Pairs: 7 } as const;

const mouse: Hand = {
  press: target => target.click(),
  tick: target => target.check(),
  pick: (page, choice) => page.getByRole('radiogroup').getByText(choice).first().click(),
  go: (page, screen) =>
    page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: screen, exact: true })
      .click(),
};

const keys: Hand = {
  press: target => target.press('Enter'),
  tick: target => target.press('Space'),
  pick: (page, choice) => page.getByRole('radio', { name: choice }).press('Space'),
  go: (page, screen) => page.keyboard.press(`Alt+${KEYS[screen]}`),
};

const roster = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Employee ID,First Name,Last Name,Email,Job Title,Department,Location,Hire Date,Grade,Status',
      '1,Helen,Brandt,helen.brandt@example.com,VP Sales,Sales,Oslo,2009-02-01,12,Active',
      '2,Tom,Reyes,tom.reyes@example.com,CFO,Finance,Oslo,2011-04-03,11,Active',
      '3,Li,Wei,li.wei@example.com,Analyst,Data,Oslo,2022-06-05,3,Active',
      '4,Ana,Cruz,ana.cruz@example.com,Designer,Product,Oslo,2023-10-09,2,Active',
    ].join('\r\n'),
  ),
};

/** Pairs in the program of this walk. */
const PAIRS = 2;

/** From the first word of the charter to the next cohort: each screen once, in the order in which a program is run. */
async function walk(page: Page, hand: Hand): Promise<void> {
  page.setDefaultTimeout(20_000);
  await test.step('the roster', async () => {
    const wizard = await ImportPage.inNewProgram(page);
    await wizard.choose(roster);
    await hand.press(page.getByRole('button', { name: /^Check / }));
    await hand.press(page.getByRole('button', { name: /^Import 4 people/ }));
    await expect(wizard.done).toBeVisible();
  });

  await test.step('the charter', async () => {
    await hand.go(page, 'Charter');
    await hand.press(page.getByRole('button', { name: 'Start from a template' }));
    await hand.press(page.getByRole('menuitem', { name: /^Leadership mindset/ }));
    await expect(page.getByText('Leaders ask and listen more')).toBeVisible();
    await hand.press(page.getByRole('button', { name: 'Note the signature…' }));
    const dialog = page.getByRole('dialog', { name: 'The sponsor has signed' });
    await dialog.getByLabel('Sponsor').fill('Maria Keller');
    await hand.press(dialog.getByRole('button', { name: 'Note the signature' }));
    await expect(page.locator('[aria-current="step"]')).toHaveText('Chartered');
  });

  await test.step('who takes part', async () => {
    await hand.go(page, 'Intake');
    for (const [role, names] of [
      ['mentee', ['Helen Brandt', 'Tom Reyes']],
      ['mentor', ['Li Wei', 'Ana Cruz']],
    ] as const) {
      if (role === 'mentor') await hand.pick(page, 'Mentors');
      for (const name of names) {
        const enroll = page.getByRole('button', { name: `Enroll ${name} as ${role}`, exact: true });
        await hand.press(enroll);
        await expect(enroll).toBeHidden();
      }
    }
  });

  await test.step('the pairs', async () => {
    await hand.go(page, 'Matching');
    await hand.press(page.getByRole('button', { name: 'Auto-match', exact: true }));
    await expect(page.getByText('proven best')).toBeVisible();
  });

  await test.step('the start, with a reason where something is missing', async () => {
    await hand.go(page, 'Readiness');
    await hand.pick(page, 'Pairs to start');
    const early = page
      .getByRole('region', { name: 'Pairs to start' })
      .getByRole('button', { name: /before all is ready$/ });
    await expect(early).toHaveCount(PAIRS);
    for (let left = PAIRS; left > 0; left -= 1) {
      await hand.press(early.first());
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('Prepared in last year’s program.');
      await hand.press(dialog.getByRole('button', { name: 'Start anyway' }));
      await expect(early).toHaveCount(left - 1);
    }
  });

  await test.step('a meeting', async () => {
    await hand.go(page, 'Pairs');
    await hand.press(page.getByRole('rowheader').getByRole('button').first());
    await hand.press(page.getByRole('button', { name: 'Note a meeting' }).first());
    const dialog = page.getByRole('dialog');
    await hand.press(dialog.getByRole('button', { name: 'Save', exact: true }));
    await expect(dialog).toBeHidden();
    await hand.go(page, 'Home');
    const path = page.getByRole('navigation', { name: 'Path of the program' });
    await expect(path.getByRole('listitem').filter({ hasText: 'Active' })).toContainText('1 meeting');
  });

  await test.step('the end of both pairs', async () => {
    await hand.go(page, 'Charter');
    const strip = page.getByRole('navigation', { name: 'Charter and closing' });
    await hand.press(strip.getByRole('link', { name: 'Closing' }));
    await hand.tick(page.getByRole('checkbox', { name: `Choose all ${PAIRS}` }));
    await hand.press(page.getByRole('button', { name: `Close ${PAIRS} pairs…` }));
    const dialog = page.getByRole('dialog');
    await hand.tick(dialog.getByRole('radio', { name: 'Purpose reached' }));
    await hand.press(dialog.getByRole('button', { name: `Close ${PAIRS} pairs` }));
    await expect(dialog).toBeHidden();
    await hand.press(page.getByRole('tab', { name: 'Recognition' }));
    await expect(page.getByText('4 of 4 people have completed')).toBeVisible();
    await hand.press(page.getByRole('button', { name: 'Li Wei is a champion' }));
    await expect(page.getByRole('button', { name: 'Li Wei is a champion' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('the end of the program, which can be read from then on', async () => {
    await hand.press(page.getByRole('tab', { name: 'Program and next cohort' }));
    await hand.press(page.getByRole('button', { name: 'Close Pilot' }));
    await expect(page.getByText(/^Closed on .* nothing in it changes any more/)).toBeVisible();
    await hand.go(page, 'Charter');
    await page.getByRole('textbox', { name: 'Focus' }).fill('Something else');
    await page.getByRole('textbox', { name: 'Purpose' }).focus();
    await expect(page.getByRole('alert').filter({ hasText: 'can only be read' })).toBeVisible();
  });

  await test.step('the next cohort', async () => {
    await hand.press(
      page.getByRole('navigation', { name: 'Charter and closing' }).getByRole('link', { name: 'Closing' }),
    );
    await hand.press(page.getByRole('tab', { name: 'Program and next cohort' }));
    await hand.press(page.getByRole('button', { name: 'Make the next cohort…' }));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Make the program' }));
    await hand.go(page, 'Home');
    await expect(page.getByText('follows Spring pilot, Pilot')).toBeVisible();
    await expect(page.getByText('Ask 1 champion of the last cohort to help')).toBeVisible();
  });
}

test('a cohort is walked from charter to closure by mouse', async ({ page }) => {
  test.setTimeout(400_000);
  await walk(page, mouse);
});

test('a cohort is walked from charter to closure by keyboard only', async ({ page }) => {
  test.setTimeout(400_000);
  await walk(page, keys);
});
