import { chromium, type Browser, type Page } from '@playwright/test';
import { startBrowserHost } from '../e2e/fixtures/browser-app.ts';
import { type BenchRow, median } from './report.ts';

/** What the window must show: how many people, and the first rows as name, job title and department. */
export type Expected = { readonly total: number; readonly rows: readonly string[] };

/** Typed letter by letter: many people, then fewer with every key, by name and by id. */
export const TYPED_WORDS = ['nowak', 'larsen', 'e00374'];
export const DEPARTMENT = 'Department 17';
/** Rows compared, as many as are in view for certain. */
export const COMPARED_ROWS = 12;

type Window = { readonly page: Page; readonly open: (screen: string) => Promise<void> };
type Times = Map<string, number[]>;

/**
 * From the key press or click to the frame in which the right rows are painted, in Chromium at 1280 x 800.
 *
 * @param expected what the core says to each search, and under `department`, `asc` and `desc`.
 * @param target milliseconds in which a list feels instant.
 */
export async function paintedInChromium(
  folder: string,
  expected: ReadonlyMap<string, Expected>,
  { executablePath, repeats, target }: { executablePath: string; repeats: number; target: number },
): Promise<readonly BenchRow[]> {
  const host = await startBrowserHost(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const times: Times = new Map();
  const paint = (page: Page, key: string, act: () => Promise<unknown>) => {
    const wanted = expected.get(key);
    if (!wanted) throw new Error(`Nobody asked the core about “${key}”`);
    return painted(page, wanted, act);
  };
  try {
    for (let run = 0; run < Math.ceil(repeats / 3); run += 1) {
      const { page, open } = await newWindow(browser, host.url);
      add(times, 'first rows, first time in a window', await paint(page, '', () => open('People')));
      await page.context().close();
    }
    const { page, open } = await newWindow(browser, host.url);
    await paint(page, '', () => open('People'));
    // The core builds its index in the background after the first look, once a program.
    await page.waitForTimeout(2500);
    for (let round = 0; round <= repeats; round += 1) {
      // The first round is for the compilers.
      const into: Times = round === 0 ? new Map() : times;
      await open('Home');
      await page.getByRole('heading', { level: 1, name: 'Bench' }).waitFor();
      // A look at another screen takes a second at least.
      await page.waitForTimeout(1000);
      add(into, 'first rows, from the click in the rail', await paint(page, '', () => open('People')));
      await type(page, into, paint, expected);
      await sortAndChoose(page, into, paint);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  return [...times].map(([name, list]) => ({
    bench: 'people, painted',
    case: name,
    ours: median(list),
    peer: 'instant',
    peerValue: target,
    unit: 'ms',
    goal: 1,
  }));
}

type Paint = (page: Page, key: string, act: () => Promise<unknown>) => Promise<number>;

async function type(
  page: Page,
  times: Times,
  paint: Paint,
  expected: ReadonlyMap<string, Expected>,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Quick filter' }).focus();
  for (const word of TYPED_WORDS) {
    for (let keys = 1; keys <= word.length; keys += 1) {
      const now = word.slice(0, keys);
      const took = await paint(page, now, () => page.keyboard.press(word.charAt(keys - 1)));
      const before = expected.get(word.slice(0, keys - 1));
      // A key that leaves the same rows is no test of painting them.
      if (before?.rows.join() !== expected.get(now)?.rows.join())
        add(times, 'a key in the quick filter', took);
    }
    add(times, 'the quick filter emptied', await paint(page, '', () => page.keyboard.press('Escape')));
  }
}

async function sortAndChoose(page: Page, times: Times, paint: Paint): Promise<void> {
  const header = page.locator('.ag-header-cell[col-id="department"]');
  const title = header.locator('.ag-header-cell-label');
  for (const direction of ['asc', 'desc'] as const)
    add(times, 'a click on a header to sort', await paint(page, direction, () => title.click()));
  await paint(page, '', () => title.click());
  await header.hover();
  await header.getByRole('button').click();
  const choice = page.getByRole('dialog').getByRole('checkbox', { name: DEPARTMENT });
  await choice.waitFor();
  add(times, 'a value of a column filter', await paint(page, 'department', () => choice.click()));
  await paint(page, '', () => choice.click());
  await page.keyboard.press('Escape');
}

async function newWindow(browser: Browser, url: string): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: /Bench/ }).first().click();
  const screens = page.getByRole('navigation', { name: 'Screens' });
  // Nobody clicks in the moment in which the program opens.
  await screens.waitFor();
  await page.waitForTimeout(1500);
  return { page, open: name => screens.getByRole('link', { name, exact: true }).click() };
}

function add(times: Times, name: string, time: number): void {
  times.set(name, [...(times.get(name) ?? []), time]);
}

/** Milliseconds from the input event that `act` causes to the end of the frame that shows what is expected. */
async function painted(page: Page, wanted: Expected, act: () => Promise<unknown>): Promise<number> {
  // In place before the event comes: what is sent to the window at once arrives in any order.
  await page.evaluate(
    ({ total, rows }) => {
      const seenRows = () => {
        const seen: string[] = [];
        // A grid that is put aside is not on the screen.
        const region = document.querySelector('[role="region"][aria-label="People"]');
        const isInView = region && region.getBoundingClientRect().left >= 0;
        const shown = isInView ? region : null;
        for (const row of shown?.getElementsByClassName('ag-row') ?? []) {
          const place = Number(row.getAttribute('row-index'));
          const cell = (column: string) => row.querySelector(`[col-id="${column}"]`)?.textContent ?? '';
          if (place < rows.length)
            seen[place] = [cell('name'), cell('jobTitle'), cell('department')].join(' · ');
        }
        return seen;
      };
      const seenTotal = () =>
        Number.parseInt(
          (document.querySelector('[role="search"] [role="status"]')?.textContent ?? '').replaceAll(',', ''),
          10,
        );
      const isShown = () => {
        if (seenTotal() !== total) return false;
        const seen = seenRows();
        return rows.every((row, place) => seen[place] === row);
      };
      let start = 0;
      const begin = (event: Event) => {
        start ||= event.timeStamp;
      };
      for (const kind of ['keydown', 'click']) addEventListener(kind, begin, { capture: true, once: true });
      const measured = new Promise<number>((resolve, reject) => {
        const look = () => {
          const now = performance.now();
          if (start > 0 && isShown()) {
            // A message sent from within a frame arrives after it was painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve(performance.now() - start));
            port1.start();
            port2.postMessage(null);
          } else if (start > 0 && now - start > 10_000) {
            reject(new Error(`${seenTotal()} people instead of ${total}: ${seenRows().join(' | ')}`));
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      // Told when it is asked for below; until then nobody listens.
      measured.catch(() => {});
      Object.assign(window, { measured });
    },
    { total: wanted.total, rows: [...wanted.rows] },
  );
  await act();
  return page.evaluate(() => Reflect.get(window, 'measured') as Promise<number>);
}
