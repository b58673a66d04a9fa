/** What a hostile page or file would try in, refusals, and the same text shown as text, out. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { expect, test, type Complaints, type Coterie } from './page.ts';

const DIST = join(import.meta.dirname, '../../dist');
const FOLDER = '/some/where/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const ELSEWHERE = 'https://example.org';

/** A server that knows nothing but files: no header of it helps the policy. */
async function serveFromFolder(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://localhost').pathname));
    if (!path.startsWith(FOLDER)) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const file = path.slice(FOLDER.length) || 'index.html';
    readFile(join(DIST, file)).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}${FOLDER}` };
}

/** What each attempt came to; runs in the page or in a worker. A debugger's own evaluation may make code, later tasks may not. */
async function tryWhatIsRefused(elsewhere: string): Promise<Record<string, string>> {
  const violations: string[] = [];
  self.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    violations.push(`${effectiveDirective} ${blockedURI}`);
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  const outcome = async (attempt: () => unknown): Promise<string> => {
    try {
      await attempt();
      return 'allowed';
    } catch (error) {
      return (error as Error).name;
    }
  };
  const outcomes = {
    // eslint-disable-next-line no-new-func -- what must not work
    function: await outcome(() => new Function('return 1')()),
    // eslint-disable-next-line no-eval -- what must not work
    eval: await outcome(() => eval('1')),
    fetch: await outcome(() => fetch(`${elsewhere}/fetched`)),
  };
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { ...outcomes, violations: violations.sort().join(', ') };
}

/** The same for what only a page has. */
async function tryMarkup(elsewhere: string): Promise<Record<string, string>> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  const name = (attempt: () => void): string => {
    try {
      attempt();
      return 'allowed';
    } catch (error) {
      return (error as Error).name;
    }
  };
  const box = document.createElement('div');
  document.body.append(box);
  const marks = window as unknown as { inline?: boolean };
  const outcomes = {
    // eslint-disable-next-line no-restricted-syntax -- what must not work
    innerHtml: name(() => (box.innerHTML = '<b>bold</b>')),
    scriptText: name(() => {
      const script = document.createElement('script');
      script.text = 'window.inline = true';
      box.append(script);
    }),
    scriptNode: name(() => {
      const script = document.createElement('script');
      script.append('window.inline = true');
      box.append(script);
      if (!marks.inline) throw new DOMException('', 'did not run');
    }),
    scriptSource: name(() => (document.createElement('script').src = `${elsewhere}/script.js`)),
    handler: name(() => box.setAttribute('onclick', 'window.inline = true')),
  };
  const image = await new Promise<string>((resolve) => {
    const element = new Image();
    element.onload = () => resolve('allowed');
    element.onerror = () => resolve('error');
    element.src = `${elsewhere}/image.png`;
  });
  box.click();
  const ran = String(marks.inline === true);
  box.remove();
  return { ...outcomes, image, ran };
}

const REFUSED = { function: 'EvalError', eval: 'EvalError', fetch: 'TypeError' };

async function expectRefusals(page: Page, complaints: Complaints): Promise<void> {
  complaints.expect(/Content Security Policy|Trusted|TrustedHTML|TrustedScript/, /example\.org/);
  const reached: string[] = [];
  await page.context().route(`${ELSEWHERE}/**`, (route) => {
    reached.push(route.request().url());
    return route.abort();
  });
  const inPage = await page.evaluate(tryWhatIsRefused, ELSEWHERE);
  expect(inPage).toMatchObject(REFUSED);
  expect(inPage.violations).toContain(`connect-src ${ELSEWHERE}`);
  expect(await page.evaluate(tryMarkup, ELSEWHERE)).toEqual({
    innerHtml: 'TypeError',
    scriptText: 'TypeError',
    scriptNode: 'did not run',
    scriptSource: 'TypeError',
    handler: 'TypeError',
    image: 'error',
    ran: 'false',
  });
  const workers: readonly Worker[] = page.workers();
  expect(workers).toHaveLength(1);
  const inWorker = await workers[0]!.evaluate(tryWhatIsRefused, ELSEWHERE);
  expect(inWorker).toMatchObject(REFUSED);
  expect(inWorker.violations).toContain(`connect-src ${ELSEWHERE}`);
  expect(reached).toEqual([]);
}

test('the served site refuses code from text and requests to others, in the page and in the worker', async ({
  coterie,
  complaints,
}) => {
  await coterie.start();
  await expectRefusals(coterie.page, complaints);
});

test('so does the site in a folder of a server that sends no policy', async ({ coterie, complaints }) => {
  const { server, address } = await serveFromFolder();
  complaints.allowRequestsTo(new URL(address).origin);
  await coterie.page.goto(address);
  await coterie.expectCounts(64, 327, 10);
  await expectRefusals(coterie.page, complaints);
  server.closeAllConnections();
  server.close();
});

test('the site works from a folder: files, dialogs, exports and mathematics', async ({ coterie, complaints }) => {
  const { server, address } = await serveFromFolder();
  complaints.allowRequestsTo(new URL(address).origin);
  await coterie.page.goto(address);
  await coterie.expectCounts(64, 327, 10);
  await coterie.find('self-adjust', 'Self-Adjust Softmax');
  await expect(coterie.panel('Paper').locator('math').first()).toBeVisible();
  expect((await coterie.export('gexf')).bytes.length).toBeGreaterThan(10_000);
  expect((await coterie.export('png')).bytes.length).toBeGreaterThan(10_000);
  await coterie.page.reload();
  await expect(coterie.panel('Paper')).toBeVisible();
  server.closeAllConnections();
  server.close();
});

const BASES = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()>',
  '"><script>hit()</script>',
  "'><img src=x onerror='hit()'>",
  '<iframe src="javascript:hit()"></iframe>',
  '<a href="javascript:hit()">x</a>',
  '<body onload=hit()>',
  '<style>@import "https://example.org/x.css"</style>',
  '<link rel=stylesheet href=https://example.org/x.css>',
  '<img src=https://example.org/x.png>',
  '<math><mtext><script>hit()</script></mtext></math>',
  '</title><script>hit()</script>',
  '<template><img src=x onerror=hit()></template>',
  '<details open ontoggle=hit()>',
  '<object data="javascript:hit()"></object>',
  '<form action=https://example.org><input autofocus onfocus=hit()></form>',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '{{constructor.constructor("hit()")()}}',
  '${hit()}',
  '\\href{javascript:hit()}{here}',
  '\\url{javascript:hit()}',
  '\\href{data:text/html;base64\\,PHNjcmlwdD4=}{here}',
  '$\\href{javascript:hit()}{x}$',
  '$\\includegraphics{https://example.org/x.png}$',
  '$\\style{background:url(https://example.org/x.png)}{x}$',
  '$\\class{"onclick=hit()}{x} \\id{y}{z}$',
  '$\\text{<img src=x onerror=hit()>}$',
  '\\textit{<img src=x onerror=hit()>}',
  '\\begin{verbatim}<script>hit()</script>\\end{verbatim}',
];
const HOSTILE = BASES.flatMap((base) => [base, `On ${base} and rivers`, base.toUpperCase(), `${base}${base}`]);

/** Each string once as title, once as a given name and once as abstract. */
function hostileFile(): string {
  const records = HOSTILE.map((text, i) =>
    [
      `Paper ${i} ${text}`,
      `Maple, Ada, Name${i}, ${text.replaceAll(',', ' ')}`,
      `An abstract that is long enough to be one, with ${text} in the middle of it.`,
    ].join('\n'),
  );
  return `Maple, Ada\n${records.join('\n')}\n`;
}

async function expectNoMarkup({ page }: Coterie): Promise<void> {
  const created = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'img, iframe, object, embed, template, body script, body style, body link, body form:not(dialog form), [onerror], [onload], [onfocus], [ontoggle], [onclick]',
      ),
      ...[...document.links].filter(({ protocol }) => !['http:', 'https:'].includes(protocol)),
    ].map((element) => `${element.localName}: ${element.textContent.slice(0, 120)}`),
  );
  expect(created).toEqual([]);
}

test('a file full of markup is shown as text, and nothing in it runs', async ({ coterie }) => {
  const { page } = coterie;
  await coterie.start();
  await coterie.openFiles({ name: '<img src=x onerror=hit()>.txt', text: hostileFile() });
  await expect(coterie.count(`${HOSTILE.length} papers`)).toBeVisible();
  await expect(coterie.progress).toHaveCount(0);
  await expectNoMarkup(coterie);

  await coterie.find('Ada Maple');
  const more = coterie.panel('Author').getByRole('button', { name: /^Show more/ });
  while ((await more.count()) > 0) await more.first().click();
  const papers = coterie.panel('Author').getByRole('article');
  await expect(papers).toHaveCount(HOSTILE.length);
  await papers.evaluateAll((all) => {
    for (const paper of all) for (const details of paper.querySelectorAll('details')) details.open = true;
  });
  await expect(papers.filter({ hasText: 'On <script>hit()</script> and rivers' }).first()).toBeVisible();
  await expect(papers.filter({ has: page.locator('math') }).first()).toBeAttached();
  await expectNoMarkup(coterie);

  for (const list of ['authors', 'co-authorships', 'papers']) {
    await coterie.count(new RegExp(` ${list}$`)).click();
    await coterie.list.getByRole('textbox').fill('onerror');
    await expect(coterie.list.getByRole('rowheader').first()).toBeVisible();
    await expectNoMarkup(coterie);
  }
  await coterie.search('script hit');
  await expect(coterie.results.first()).toContainText(/script/i);
  await expectNoMarkup(coterie);
  await coterie.openDialog('Import report');
  await expectNoMarkup(coterie);
  await page.keyboard.press('Escape');
  for (const format of ['gexf', 'graphml', 'json', 'authors', 'papers', 'png', 'svg', 'pdf'] as const) {
    const { name } = await coterie.export(format);
    expect(name).not.toMatch(/[<>]/);
  }
  await expectNoMarkup(coterie);
});
