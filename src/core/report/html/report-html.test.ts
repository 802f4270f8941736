import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reportOf } from '../report-of.ts';
import { hostile, hostileStudy } from '../testing/reported.ts';
import { reportHtml } from './report-html.ts';

const storm = hostileStudy();
const html = reportHtml(reportOf(storm, 'en'), '');

/** Tags with their attributes; what is not one is words, in which no `<` stands. */
const tags = (text: string) => [...text.replace(/<style>.*?<\/style>/s, '').matchAll(/<(\/?[a-z!][^\s>]*)([^<>]*)>/gi)];

const elements = [
  ...['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'nav', 'section'],
  ...['h1', 'h2', 'h3', 'p', 'ul', 'li', 'a', 'dl', 'div', 'dt', 'dd', 'code', 'data', 'span', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary'],
  ...['svg', 'g', 'path', 'rect', 'text', 'tspan', 'ellipse', 'circle', 'line', 'polygon'],
];

test('whatever names hold, there are only the elements that a report is written in, and no handler or address', () => {
  const found = tags(html);
  expect(found.length).toBeGreaterThan(500);
  const strange = found.filter(([, tag = '']) => !elements.includes(tag.replace('/', '').toLowerCase()));
  expect(strange.map(([whole]) => whole)).toEqual([]);
  const names = found.flatMap(([, , attributes = '']) =>
    [...attributes.matchAll(/\s([\w:-]+)="/g)].map(([, name]) => name),
  );
  expect(names.filter((name) => /^on|^style$|src|srcset|action|formaction/.test(name ?? ''))).toEqual([]);
  const links = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address]) => address);
  expect(links.filter((address) => !address?.startsWith('#'))).toEqual([]);
});

test('a hostile name is read letter by letter where it stands', () => {
  const escaped = hostile
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  expect(html).toContain(`<h1>${escaped}</h1>`);
  expect(html).not.toContain('<script');
});

test('the policy allows one style sheet, by its hash, and nothing else', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(style).not.toMatch(/url\(|@import/);
});

test('every estimate and every count of the result stands in the report with all its digits', () => {
  const { result } = hostileStudy('calm');
  const told = new Set(
    [...reportHtml(reportOf(hostileStudy('calm'), 'en'), '').matchAll(/<data value="([^"]*)"/g)].map(([, value]) =>
      Number(value),
    ),
  );
  const shown = [
    'utilisation',
    'meanQueueLength',
    'meanWaitMs',
    'meanResponseMs',
    'p95Ms',
    'p99Ms',
    'throughputPerSecond',
    'lossFraction',
  ] as const;
  const expected = [
    ...Object.values(result.subscriptions).flatMap((each) => [
      ...shown.map((figure) => each[figure]?.mean),
      ...[
        each.delivered,
        each.acknowledged,
        each.inFlight,
        each.outOfOrder,
        each.maxQueueLength,
        each.maxAgeMs,
        each.dropped.capacity,
      ],
    ]),
    ...Object.values(result.objectives).flatMap((each) => [each.p99Ms?.mean, each.throughputPerSecond?.mean]),
    ...Object.values(result.nodes).map(({ utilisation }) => utilisation?.mean),
    ...Object.values(result.topics).flatMap(({ published, publishedPerSecond }) => [
      published,
      publishedPerSecond?.mean,
    ]),
    ...[result.seed, result.replications, result.events, result.durationSeconds, result.warmupSeconds],
  ];
  expect(expected.length).toBeGreaterThan(30);
  expect(expected.filter((value) => value === undefined || value === null || !told.has(value))).toEqual([]);
});

test('the picture has its colours in light and in dark, and charts have their bands and faults', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const [, light = ''] = /\.p0\{[^:]*:(#\w+)/.exec(style) ?? [];
  const dark = style.slice(style.indexOf('prefers-color-scheme:dark'));
  expect(dark).toMatch(/\.p0\{[^:]*:#\w+/);
  expect(dark).not.toContain(`.p0{fill:${light}}`);
  expect(html.match(/class="band"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(html).toContain('class="fault"');
});

test('two runs of the same study give the same bytes in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const again = reportHtml(reportOf(hostileStudy(), language), '');
    expect(again).toBe(reportHtml(reportOf(storm, language), ''));
    expect(again).toContain(`<html lang="${language === 'en' ? 'en' : 'zh-Hans'}">`);
  }
});
