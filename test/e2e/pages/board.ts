import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';

/** The matching board as a facilitator sees it. */
export class BoardPage {
  readonly page: Page;
  readonly pairs: Locator;
  readonly unmatchedMentees: Locator;
  readonly unmatchedMentors: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pairs = page.getByRole('region', { name: 'Pairs' });
    this.unmatchedMentees = page.getByRole('region', { name: 'Unmatched mentees' });
    this.unmatchedMentors = page.getByRole('region', { name: 'Unmatched mentors' });
  }

  /** Opens the sample program and goes to its board. */
  static async ofSample(page: Page): Promise<BoardPage> {
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click();
    return BoardPage.open(page);
  }

  static async open(page: Page): Promise<BoardPage> {
    await page.getByRole('link', { name: 'Matching' }).first().click();
    const board = new BoardPage(page);
    await expect(board.pairs.getByRole('listitem').first()).toBeVisible();
    return board;
  }

  /** The card of a person, wherever it is on the board. */
  card(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}, (mentee|mentor)`) });
  }

  /** The row of a mentee's pair. */
  row(mentee: string): Locator {
    return this.pairs.getByRole('listitem').filter({ has: this.card(mentee) });
  }

  /** Filters the board down to pairs that can be moved. */
  async showMovable(): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter' }).click();
    await this.page.getByRole('combobox', { name: 'Pairs' }).click();
    await this.page.getByRole('option', { name: 'Not locked' }).click();
    await this.page.keyboard.press('Escape');
    // While the choices fade out they still lie over the first rows and would take the press meant for a card.
    await expect(this.page.getByRole('combobox', { name: 'Pairs' })).toHaveCount(0);
    await expect(this.pairs.locator('[data-role][data-held]')).toHaveCount(0);
  }

  /** Names of mentees whose pairs can be moved, with their mentors, from top to bottom. */
  async movable(): Promise<readonly { readonly mentee: string; readonly mentor: string }[]> {
    const labels = await this.pairs
      .locator('[data-role="mentee"]:not([data-held])')
      .evaluateAll(cards => cards.map(card => card.getAttribute('aria-label') ?? ''));
    return labels.flatMap(label => {
      const found = /^(.+), mentee, with (.+), fit /.exec(label);
      return found ? [{ mentee: found[1] ?? '', mentor: found[2] ?? '' }] : [];
    });
  }

  /** Who is with whom, by mentee; only rows that are drawn. */
  async pairing(): Promise<Record<string, string>> {
    const labels = await this.pairs
      .locator('[data-role="mentee"]')
      .evaluateAll(cards => cards.map(card => card.getAttribute('aria-label') ?? ''));
    const found = labels.map(label => /^(.+), mentee, with (.+), fit /.exec(label));
    return Object.fromEntries(found.map(match => [match?.[1] ?? '', match?.[2] ?? '']));
  }

  /** Total fit in points, as the header shows it. */
  async total(): Promise<number> {
    const text = await this.page
      .getByText(/^[\d,]+\.\d$/)
      .first()
      .textContent();
    return Number((text ?? '').replace(/,/g, ''));
  }

  async autoMatch(): Promise<void> {
    await this.page.getByRole('button', { name: 'Auto-match' }).click();
  }

  /** Takes a card up with the mouse and holds it over a place; `release` drops it there. */
  async drag(card: Locator, over: Locator): Promise<{ readonly release: () => Promise<void> }> {
    await over.scrollIntoViewIfNeeded();
    await card.scrollIntoViewIfNeeded();
    const from = await boxOf(card);
    await this.page.mouse.move(from.x + 60, from.y + 16);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 66, from.y + 22, { steps: 3 });
    await expect(this.page.locator('[data-lifted]')).toBeVisible();
    const to = await boxOf(over);
    await this.page.mouse.move(to.x + 70, to.y + to.height / 2, { steps: 8 });
    return { release: () => this.page.mouse.up() };
  }

  /** A finger that stays on a card until it is lifted. */
  async longPress(card: Locator): Promise<Finger> {
    await card.scrollIntoViewIfNeeded();
    const finger = await Finger.on(this.page);
    await finger.press(card);
    await expect(this.page.locator('[data-lifted]')).toBeVisible();
    return finger;
  }

  toast(words: RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }
}

/** One finger on the screen, as Chromium hears it from a touch screen. */
export class Finger {
  readonly #line: CDPSession;

  private constructor(line: CDPSession) {
    this.#line = line;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  async press(place: Locator): Promise<void> {
    await this.#send('touchStart', await middleOf(place));
  }

  async moveTo(place: Locator): Promise<void> {
    const { x, y } = await middleOf(place);
    // A few steps on the way, as a finger makes them.
    for (const back of [60, 30, 10, 0]) await this.#send('touchMove', { x, y: y - back });
  }

  async lift(): Promise<void> {
    await this.#send('touchEnd');
  }

  async tap(place: Locator): Promise<void> {
    await this.press(place);
    await this.lift();
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }): Promise<void> {
    await this.#line.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }
}

async function middleOf(place: Locator) {
  const { x, y, width, height } = await boxOf(place);
  return { x: x + width / 2, y: y + height / 2 };
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not drawn');
  return box;
}
