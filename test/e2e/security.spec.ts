import { startEavesdropper } from './fixtures/eavesdropper.ts';
import { expect, test } from './fixtures/app.ts';

test.use({ allowProblems: true });

test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('script text that slipped into the page does not run', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const attempts: readonly (() => void)[] = [
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.intruder = "inline"';
        document.body.append(script);
      },
      () => {
        const script = document.createElement('script');
        script.append('window.intruder = "inline text"');
        document.body.append(script);
      },
      () => document.body.setAttribute('onclick', 'window.intruder = "handler"'),
      () => (document.createElement('div').innerHTML = '<img src=x onerror="window.intruder = 1">'),
      () => document.body.insertAdjacentHTML('beforeend', '<b onclick="1">bold</b>'),
      () => document.write('<script>window.intruder = "written"</script>'),
      () => (location.href = 'javascript:window.intruder = "address"'),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused on the spot by Trusted Types, as it should be.
      }
    }
    document.body.click();
    await new Promise(resolve => setTimeout(resolve, 300));
    return (window as { intruder?: string }).intruder;
  });
  expect(ran).toBeUndefined();
});

test('text is never evaluated', async ({ page }) => {
  // From a timer, because what the test tool itself evaluates is exempt.
  const outcomes = await page.evaluate(
    () =>
      new Promise<readonly string[]>(resolve => {
        setTimeout(() => {
          const attempts = [
            () => eval('1 + 1'),
            () => new Function('return 2')(),
            () => setTimeout('window.late = 1'),
          ];
          resolve(
            attempts.map(attempt => {
              try {
                attempt();
                return 'ran';
              } catch (error) {
                return (error as Error).name;
              }
            }),
          );
        });
      }),
  );
  expect(outcomes.filter(outcome => outcome === 'ran')).toEqual([]);
  expect(await page.evaluate(() => (window as { late?: number }).late)).toBeUndefined();
});

test('nothing in the page reaches another server', async ({ page }) => {
  const elsewhere = await startEavesdropper();
  await page.evaluate(async origin => {
    const add = (tag: string, attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement(tag);
      try {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.head.append(element);
      } catch {
        // Refused by Trusted Types.
      }
      return element;
    };
    add('img', { src: `${origin}/img` });
    add('link', { rel: 'stylesheet', href: `${origin}/style.css` });
    add('link', { rel: 'prefetch', href: `${origin}/prefetch` });
    add('script', { src: `${origin}/script.js` });
    add('iframe', { src: `${origin}/frame` });
    add('object', { data: `${origin}/object` });
    add('video', { src: `${origin}/video` });
    add('base', { href: `${origin}/base/` });
    const relative = document.createElement('img');
    relative.src = 'relative.png';
    const form = document.createElement('form');
    form.action = `${origin}/form`;
    form.method = 'post';
    document.body.append(form);
    try {
      form.submit();
      navigator.sendBeacon(`${origin}/beacon`, 'names');
      new WebSocket(`${origin.replace('http', 'ws')}/socket`);
      new EventSource(`${origin}/events`);
    } catch {
      // Refused on the spot.
    }
    await Promise.allSettled([fetch(`${origin}/fetch`), import(`${origin}/module.js`)]);
    await new Promise(resolve => setTimeout(resolve, 500));
  }, elsewhere.origin);
  elsewhere.close();
  expect(elsewhere.calls).toEqual([]);
});
