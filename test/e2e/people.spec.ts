import { expect, test } from './fixtures/app.ts';
import { PeoplePage } from './pages/people.ts';

test('the quick filter forgives accents, and a name opens everything known @window', async ({ page }) => {
  const people = await PeoplePage.ofSample(page);
  await people.filter('cedric');
  await expect(page.getByText(/^1 of \d+ people$/)).toBeVisible();
  await people.name('Cédric Marchand').click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'Cédric Marchand' })).toBeVisible();
  await expect(panel.getByRole('list', { name: 'From the top of the company' })).toBeVisible();
  await panel.getByRole('button', { name: /^Show the access needs/ }).click();
  await expect(panel.getByText('Asked to see the access needs of Cédric Marchand')).toBeVisible();
  await page.keyboard.press('Escape');
  const field = page.getByRole('textbox', { name: 'Quick filter' });
  await field.press('Escape');
  // Key by key, faster than the answers: only the last one counts.
  await field.pressSequentially('cedric marchand');
  await expect(page.getByText(/^1 of \d+ people$/)).toBeVisible();
  await expect(people.firstName()).toHaveText('Cédric Marchand');
  await field.press('Escape');
  await expect(people.firstName()).not.toHaveText('Cédric Marchand');
  const department = people.grid.getByRole('columnheader', { name: /^Department/ });
  await department.press('Enter');
  await expect(department).toHaveAttribute('aria-sort', 'ascending');
  await department.press('Enter');
  await expect(department).toHaveAttribute('aria-sort', 'descending');
  await expect(people.cell('Department')).toHaveText('Sales');
  await department.press('Enter');
  await expect(department).toHaveAttribute('aria-sort', 'none');
  await expect(people.cell('Department')).not.toHaveText('Sales');
  await people.firstName().click();
  await expect(panel.getByText(/^1 of \d+$/)).toBeVisible();
  const name = await panel.getByRole('heading', { level: 2 }).last().textContent();
  await page.keyboard.press('j');
  await expect(panel.getByText(/^2 of \d+$/)).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 }).last()).not.toHaveText(name ?? '');
});

test('a cell is edited as in Excel, a wrong value is refused with the reason, and undo brings the old one back', async ({
  page,
}) => {
  const people = await PeoplePage.ofSample(page);
  await people.filter('cedric');
  await people.type('Grade', '999');
  await expect(page.getByRole('alert').first()).toContainText('whole number from 0 to 99');
  const before = await people.cell('Job title').textContent();
  await people.type('Job title', 'Head of everything');
  await expect(people.cell('Job title')).toHaveText('Head of everything');
  await page.keyboard.press('Control+z');
  await expect(people.cell('Job title')).toHaveText(before ?? '');
  // The grid is kept while another screen is shown: what changes meanwhile must not stand as it was.
  await people.leaveForHome();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText(/^Done again/).first()).toBeVisible();
  await people.comeBack();
  await expect(people.cell('Job title')).toHaveText('Head of everything');
});

test('people are filtered, selected, enrolled together and taken back with one undo @window', async ({
  page,
}) => {
  const people = await PeoplePage.ofSample(page);
  await people.filterBy('Taking part', 'Not taking part');
  await people.filterBy('Status', 'At work');
  await expect(page.getByRole('list', { name: 'Filters' }).getByRole('listitem')).toHaveCount(3);
  await people.selectFirst();
  const bar = page.getByRole('toolbar', { name: 'Selected people' });
  await bar.getByRole('button', { name: /^Select all/ }).click();
  await bar.getByRole('button', { name: 'Enroll as mentors' }).click();
  await expect(page.getByText(/\d+ mentors enrolled/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nobody fits this filter' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Nobody fits this filter' })).toBeHidden();
});

test('a view is saved with its filters, left, come back to, and deleted with undo', async ({ page }) => {
  const people = await PeoplePage.ofSample(page);
  // By the keyboard, from a cell, as in Excel.
  await people.cell('Department').click();
  await page.keyboard.press('Alt+ArrowDown');
  const filter = page.getByRole('dialog', { name: 'Filter by department' });
  await filter.getByRole('checkbox', { name: /^Finance/ }).check();
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Department: Finance', exact: true });
  await expect(chip).toBeVisible();
  await people.chooseOfViews('Save as a new view…');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('The money');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View: The money' })).toBeVisible();
  await people.chooseOfViews('Everybody');
  await expect(chip).toBeHidden();
  await people.chooseOfViews('The money');
  await expect(chip).toBeVisible();
  await people.chooseOfViews('Delete “The money”');
  await expect(page.getByText('The view was deleted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await page.getByRole('button', { name: /^View:/ }).click();
  await expect(page.getByRole('menuitem', { name: 'The money' })).toBeVisible();
});

test('the list waits beside the window: nobody meets it there, and it comes back new', async ({ page }) => {
  const people = await PeoplePage.ofSample(page);
  const before = (await people.cell('Job title').textContent()) ?? '';
  await people.type('Job title', 'Wizard');
  await expect(people.cell('Job title')).toHaveText('Wizard');
  await people.selectFirst();
  await people.leaveForHome();
  await people.waitsAside();
  await expect(page).not.toHaveTitle(/People/);
  // Neither by its keys, nor with Tab, nor by scrolling sideways.
  await page.keyboard.press('/');
  expect(await people.reachedAside()).toEqual([]);
  expect(
    await page.getByRole('main').evaluate(main => [main.scrollLeft, main.scrollWidth - main.clientWidth]),
  ).toEqual([0, 0]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone/)).toBeVisible();
  await people.comeBack();
  await expect(page).toHaveTitle(/People/);
  await expect(people.cell('Job title')).toHaveText(before);
  await expect(page.getByRole('toolbar', { name: 'Selected people' })).toBeHidden();
  // As soon as it is painted it can be used.
  await expect(people.grid.locator('xpath=ancestor::*[@inert]')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Quick filter' })).toBeFocused();
});

test('a person is added with a form that says what is wrong beside the field @window', async ({ page }) => {
  const people = await PeoplePage.ofSample(page);
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByRole('textbox', { name: 'First name' }).fill('Zoë');
  await form.getByRole('textbox', { name: 'Last name' }).fill('Ångström');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('zoe at work');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form.getByText('This is not an e-mail address.', { exact: false })).toBeVisible();
  await expect(form.getByText('Give an employee ID', { exact: false })).toBeVisible();
  await form.getByRole('textbox', { name: 'E-mail' }).fill('zoe@example.com');
  await form.getByRole('textbox', { name: 'Employee ID' }).fill('Z-1');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
  await people.filter('angstrom');
  await expect(people.name('Zoë Ångström')).toBeVisible();
});

test('a block copied from Excel is shown with what is refused before it is saved as one step', async ({
  page,
}) => {
  const people = await PeoplePage.ofSample(page);
  await people.cell('Job title').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Wizard\tMagic\tHogsmeade\thigh\r\nWitch\tMagic\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const dialog = page.getByRole('dialog', { name: 'Paste into 2 people' });
  await expect(dialog.getByText('“high” is not a number.', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 5 cells' }).click();
  await expect(people.cell('Job title')).toHaveText('Wizard');
  await expect(people.cell('Department')).toHaveText('Magic');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(people.cell('Job title')).not.toHaveText('Wizard');
});
