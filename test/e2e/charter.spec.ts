import { expect, test } from './fixtures/app.ts';

test('a charter is filled from a template, signed, and asks for a new signature once it is changed', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'New program' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Spring pilot');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Charter', exact: true }).click();
  const state = page.getByRole('complementary', { name: 'State of the charter' });
  await expect(state.getByText('Say in a sentence why these people meet.')).toBeVisible();

  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('menuitem', { name: /^Digital skills/ }).click();
  await expect(page.getByRole('textbox', { name: 'Focus' })).toHaveValue(/AI assistants/);
  await expect(page.getByText('Leaders use the new tools in their own work')).toBeVisible();

  await state.getByRole('button', { name: 'Note the signature…' }).click();
  const dialog = page.getByRole('dialog', { name: 'The sponsor has signed' });
  await dialog.getByRole('button', { name: 'Note the signature' }).click();
  await expect(dialog.getByText('Name the sponsor.')).toBeVisible();
  await dialog.getByLabel('Sponsor').fill('Maria Keller');
  await dialog.getByRole('button', { name: 'Note the signature' }).click();
  await expect(dialog).toBeHidden();
  await expect(state.getByText(/Maria Keller, /)).toBeVisible();
  await expect(state.locator('[aria-current="step"]')).toHaveText('Chartered');

  await page.getByRole('textbox', { name: 'Focus' }).fill('How younger customers shop');
  await page.getByRole('textbox', { name: 'Place in the strategy' }).focus();
  await expect(state.getByText('Changed since: Focus. Print it and ask for a new signature.')).toBeVisible();
  await state.getByRole('button', { name: 'See it on paper' }).click();
  await expect(page.getByRole('dialog', { name: 'Program charter' }).getByRole('img').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByText('Ask the sponsor to sign the charter again')).toBeVisible();
});

test('by keyboard only: a value of an outcome is noted, and a task of the checklist is ticked and taken back @window', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).press('Enter');
  await expect(page.getByRole('navigation', { name: 'Path of the program' })).toBeVisible();
  const task = page.getByRole('checkbox', { name: 'Go through the answers with the sponsor' });
  await task.press('Space');
  await expect(task).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(task).toBeVisible();

  await page.keyboard.press('Alt+2');
  const outcome = page
    .getByRole('listitem')
    .filter({ hasText: 'Leaders use AI assistants in their own work' });
  await expect(outcome.getByText('46%')).toBeVisible();
  await outcome.getByRole('button', { name: /^Values of/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Values over time' });
  await expect(dialog.getByLabel('Value', { exact: true })).toBeFocused();
  await page.keyboard.type('58%');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(outcome.getByText('58%')).toBeVisible();
});

test('dates out of order are refused where they are entered, and a fixed comparison group changes only with a reason @window', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page.getByRole('link', { name: 'Charter', exact: true }).click();
  const start = page.getByLabel('Start', { exact: true });
  await start.fill('Jan 5, 2020');
  await start.press('Enter');
  await expect(
    page.getByText(/^The start date \(2020-01-05\) lies before the orientation date/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Change with a reason…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Comparison group' });
  await dialog.getByRole('checkbox', { name: 'Site' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Say why it must change.')).toBeVisible();
  await dialog.getByLabel('Why it must change').fill('Two sites were merged.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('list', { name: 'Changed after it was fixed' })).toContainText(
    'Two sites were merged.',
  );
});

test('a testimonial stays here until it is agreed, and the next cohort starts from what this one learned @window', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page.getByRole('link', { name: 'Charter', exact: true }).click();
  await page.getByRole('link', { name: 'Closing', exact: true }).click();
  await page.getByRole('tab', { name: 'Voices' }).click();
  const voice = page.getByRole('listitem').filter({ hasText: 'The first hour was awkward' });
  await expect(voice).toContainText('Not agreed yet');
  await voice.getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('radio', { name: /^Inside the company/ }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(voice).toContainText('Inside the company');

  await page.getByRole('tab', { name: 'Lessons' }).click();
  await page.getByLabel('One thing to keep').fill('Coffee at the kick-off');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Keep' })).toContainText('Coffee at the kick-off');

  await page.getByRole('tab', { name: 'Program and next cohort' }).click();
  await page.getByRole('button', { name: 'Make the next cohort…' }).click();
  await page.getByRole('dialog').getByLabel('Program name').fill('Autumn cohort');
  await page.getByRole('button', { name: 'Make the program' }).click();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn cohort' })).toBeVisible();
  await expect(page.getByText('follows Reverse mentoring at Aster & Vale, Pilot')).toBeVisible();
});
