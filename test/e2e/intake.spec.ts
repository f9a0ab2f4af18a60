import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/app.ts';
import { ImportPage } from './pages/import.ts';

async function openIntake(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample program' }).click();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Intake', exact: true })
    .click();
  // The first screen of a cold start on a loaded machine takes its time.
  await expect(page.getByRole('table', { name: 'Mentees' })).toBeVisible({ timeout: 30_000 });
}

/** Somebody who takes no part yet. */
async function suggested(page: Page): Promise<string> {
  const region = page.getByRole('region', { name: 'Suggested mentees' });
  return (await region.getByRole('link').first().textContent()) ?? '';
}

async function openTab(page: Page, tab: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Intake' }).getByRole('link', { name: tab }).click();
  await expect(page.getByRole('heading', { level: 1, name: tab })).toBeVisible();
}

test('a form is written down, decided by a key, and its evidence stays @window', async ({ page }) => {
  await openIntake(page);
  const name = await suggested(page);
  await page.getByRole('button', { name: 'Forms', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Write down who came forward…' }).click();
  const who = page.getByRole('dialog', { name: 'Who came forward?' });
  const person = who.getByRole('combobox', { name: 'Person' });
  await person.fill(name);
  const found = page.getByRole('listbox').getByRole('option');
  await expect(found).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(found).toHaveCount(0);
  await who.getByRole('button', { name: 'Open the form' }).click();
  const form = page.getByRole('dialog', { name: /, mentor$/ });
  await form.getByRole('textbox', { name: 'Motivation' }).fill('I want to teach, too.');
  await form.getByRole('button', { name: 'Add a skill' }).first().click();
  const skill = form.getByRole('combobox', { name: /^Skills offered, and what shows them/ }).last();
  await skill.fill('Podcasting');
  await skill.press('Tab');
  await form.getByRole('textbox', { name: 'What shows Podcasting' }).fill('https://example.com/show');
  await form.getByRole('button', { name: 'Keep the form' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('radiogroup', { name: 'Role' }).getByText('Mentors').click();
  const row = page.getByRole('table', { name: 'Mentors' }).getByRole('row').filter({ hasText: name });
  await expect(row.getByRole('combobox')).toHaveValue('interested');
  await row.focus();
  await page.keyboard.press('w');
  await expect(row).toContainText('Place 2 in line');
  await row.focus();
  await page.keyboard.press('Enter');
  const again = page.getByRole('dialog', { name: `${name}, mentor` });
  await expect(again.getByRole('textbox', { name: 'What shows Podcasting' })).toHaveValue(
    'https://example.com/show',
  );
});

test('answers of a form tool are mapped, checked row by row, imported and undone', async ({ page }) => {
  await openIntake(page);
  const name = await suggested(page);
  await page.getByRole('button', { name: 'Forms', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import answers…' }).click();
  const wizard = new ImportPage(page);
  await wizard.paste(
    `Timestamp,Your name,Mentor or mentee?,Why?,Anything else\n2026-01-12,${name},Mentee,To learn,Skills: Podcasting\n2026-01-12,Nobody Known,Mentor,Fun,`,
  );
  await expect(wizard.field('Your name')).toHaveValue('Who: ID, e-mail or name', { timeout: 30_000 });
  await wizard.field('Anything else').click();
  await page.getByRole('option', { name: 'Skills sought', exact: true }).click();
  await page.getByRole('button', { name: 'Check 2 rows' }).click();
  const forms = page.getByRole('table', { name: 'Forms of the file' });
  await expect(forms.getByRole('row').filter({ hasText: name })).toContainText('New');
  await expect(wizard.count('Left out')).toHaveText('1');
  await wizard.problem('Not in the roster').getByRole('button', { expanded: false }).click();
  await expect(page.getByText('“Nobody Known” is nobody in the roster')).toBeVisible();
  await page.getByRole('button', { name: 'Import 1 form' }).click();
  await page.getByRole('button', { name: 'Decide who takes part' }).click();
  const row = page.getByRole('table', { name: 'Mentees' }).getByRole('row').filter({ hasText: name });
  await expect(row.getByRole('combobox')).toHaveValue('interested');
  await page.keyboard.press('Control+z');
  await expect(row).toBeHidden();
});

test('the waitlist is put in order by mouse and by keys, and a reason is kept', async ({ page }) => {
  await openIntake(page);
  await openTab(page, 'Waitlist');
  const mentees = page.getByRole('region', { name: 'Mentees who wait' });
  const names = mentees.getByRole('listitem').getByRole('link');
  const [first = '', second = ''] = await names.allTextContents();
  await mentees.getByTitle('Drag to another place').nth(1).dragTo(mentees.getByRole('listitem').first());
  await expect(names.first()).toHaveText(second);
  await mentees.getByRole('listitem').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names.first()).toHaveText(first);
  await expect(mentees.getByRole('listitem').first()).toContainText('Next in line');
  await mentees.getByRole('button', { name: `Reason for ${first}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Asked for the autumn.');
  await dialog.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(mentees.getByRole('listitem').first()).toContainText('Asked for the autumn.');
  await mentees.getByRole('button', { name: `Accept ${first}` }).click();
  await expect(names).toHaveText([second]);
});

test('rules show what they would do before they are kept, and one person is let in by exception @window', async ({
  page,
}) => {
  await openIntake(page);
  await openTab(page, 'Eligibility');
  const preview = page.getByRole('complementary', { name: 'What the rules do' });
  await page.getByRole('textbox', { name: 'Highest grade' }).fill('2');
  await expect(preview).toContainText(/people change/);
  await expect(preview).toContainText('at most 2 asked for');
  await page.getByRole('button', { name: 'Keep the rules' }).click();
  await expect(page.getByRole('button', { name: 'Keep the rules' })).toBeDisabled();
  await page
    .getByRole('navigation', { name: 'Intake' })
    .getByRole('link', { name: 'Who takes part' })
    .click();
  await page.getByRole('radiogroup', { name: 'Role' }).getByText('Mentors').click();
  await page.getByRole('combobox', { name: 'Eligibility' }).click();
  await page.getByRole('option', { name: /^Not eligible/ }).click();
  const mentors = page.getByRole('table', { name: 'Mentors' });
  const row = mentors.getByRole('row').filter({ hasText: 'at most 2 asked for' }).first();
  const name = (await row.getByRole('link').first().textContent()) ?? '';
  await row.getByRole('button', { name: `Form of ${name}` }).click();
  const form = page.getByRole('dialog', { name: `${name}, mentor` });
  await form.getByRole('button', { name: 'Let in by exception…' }).click();
  await form.getByRole('textbox', { name: 'Why this is an exception' }).fill('Two leaders asked for it.');
  await form.getByRole('button', { name: 'Let in', exact: true }).click();
  await expect(form.getByRole('region', { name: 'Eligibility' })).toContainText(
    'Exception: Two leaders asked for it.',
  );
  await expect(form.getByText('Performance rating: hidden')).toBeVisible();
});
