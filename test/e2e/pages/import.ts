import { expect, type Locator, type Page } from '@playwright/test';

type FileToImport = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A new program and the import wizard in it, as a facilitator sees them. */
export class ImportPage {
  readonly page: Page;
  readonly done: Locator;

  constructor(page: Page) {
    this.page = page;
    this.done = page.getByRole('heading', { name: 'The roster is in' });
  }

  /** Makes an empty program and opens the wizard from the keyboard. */
  static async inNewProgram(page: Page, name = 'Spring pilot'): Promise<ImportPage> {
    await page
      .getByRole('button', { name: /new program/i })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
    return new ImportPage(page);
  }

  async choose(file: FileToImport): Promise<void> {
    await this.page.getByLabel('Roster file').setInputFiles(file);
  }

  /** Drops the file on the middle of the window, as from a folder, and says what it holds as its columns propose. */
  async drop(file: FileToImport, kind = 'roster'): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ({ name, mimeType, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
        return data;
      },
      { name: file.name, mimeType: file.mimeType, bytes: [...file.buffer] },
    );
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await expect(this.page.getByText('Drop the file to import it')).toBeVisible();
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expect(this.page.getByText(`What does “${file.name}” hold?`)).toBeVisible({ timeout: 30_000 });
    await this.page.getByRole('button', { name: `Import as ${kind}` }).click();
  }

  /** Pastes rows in the place of a file. */
  async paste(rows: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste rows instead' }).click();
    await this.page.getByRole('textbox', { name: 'Rows from a spreadsheet' }).fill(rows);
    await this.page.getByRole('button', { name: 'Read the rows' }).click();
  }

  /** The field that a column becomes. */
  field(column: string): Locator {
    return this.page.getByRole('combobox', { name: `“${column}” becomes` });
  }

  async check(): Promise<void> {
    await this.page.getByRole('button', { name: /^Check / }).click();
    await expect(this.page.getByText('Missing from the file')).toBeVisible();
  }

  /** The number under a heading of the check. */
  count(label: string): Locator {
    return this.page.getByText(label, { exact: true }).locator('xpath=following-sibling::*[1]');
  }

  /** One group of problems, by a part of its title. */
  problem(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title }).first();
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: /^Import [\d,]+ (person|people)/ }).click();
    await expect(this.done).toBeVisible();
  }
}

/** An HR export as German systems write it: a title above, semicolons, and much that is wrong. */
export const messyCsv: FileToImport = {
  name: 'Mitarbeiter.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Mitarbeiterliste;;;;;;;;;',
      'Personalnummer;Name, Vorname;E-Mail;Position;Abteilung;Standort;Vorgesetzter;Eintrittsdatum;Karrierestufe;Status',
      '0001;Brandt, Helen;helen.brandt@example.com;VP Sales;Vertrieb;Oslo;;01/02/2009;12;Aktiv',
      '0002;Reyes, Tom;tom.reyes@example.com;CFO;Finanzen;Madrid;0001;03/04/2011;11;Aktiv',
      '0003;Wei, Li;li.wei@example.com;Analyst;Daten;Berlin;0002;05/06/2022;3;Aktiv',
      '0004;Müller, Jörg;joerg.mueller(at)example.com;Designer;Design;Berlin;0002;07/08/2021;4;Aktiv',
      '0005;Cruz, Ana;ana.cruz@example.com;Designer;Design;Lima;0002;09/10/2023;2;Aktiv',
      '0005;Cruz, Anna;anna.cruz@example.com;Designer;Design;Lima;0001;09/10/2023;2;Aktiv',
      ';Ohne, Nummer;ohne@example.com;Engineer;Technik;Lima;0002;01/02/2023;4;Aktiv',
      '0007;Osei, Grace;grace.osei@example.com;Head of HR;HR;Oslo;0001;01/03/2014;10;Sabbatjahr',
    ].join('\r\n'),
    'latin1',
  ),
};
