// Pictures that the command line makes: sound XML whatever a design is called, and the same design again when they are opened.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { hostOf } from '../../src/core/kinds/kind/satellite.ts';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { largeDesign } from '../../src/core/model/testing/large-design.ts';
import { textOfFile } from '../../src/editor/storage/held-design.ts';
import { answered, folderWith } from '../cli/terminal.ts';
import { drop } from '../fixtures/files.ts';

const hostile = `</text></svg><script>alert("1")</script><!-- ]]> &amp; & ' " \u202e\u0085`;
const named = (name: string): string => {
  const design = JSON.parse(cartText);
  design.name = name;
  for (const part of [
    ...Object.values<{ name: string }>(design.nodes),
    ...Object.values<{ name: string }>(design.messages),
  ])
    part.name = name;
  return `\r\n${JSON.stringify({ ...design, notes: { n: { text: name } } }, null, '\t')}\r\n\r\n`;
};
const designs = {
  plain: cartText,
  hostile: named(hostile),
  chinese: named('購物車 – Bestellübersicht 🛒'),
  empty: '{"eventwright":1,"name":"x"}',
};

/** Exports a design as a picture and reads it back as the page reads files. */
const exported = async (text: string, ...more: string[]) => {
  const { folder, remove } = folderWith({ 'design.json': text });
  const words = ['export', 'design.json', '--target', 'svg', '--out', '.', '--force', ...more];
  const { code, json } = await answered(words, { folder });
  const [{ path }] = json.files as [{ path: string }];
  const svg = readFileSync(join(folder, path), 'utf8');
  remove();
  return { code, path, svg, held: (await textOfFile(new File([svg], path)))?.text };
};

/** What a strict reader of XML finds. */
const asXml = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: xml.querySelector('parsererror')?.textContent,
      held: xml.querySelector('metadata')?.textContent,
      title: xml.querySelector('title')?.textContent,
      tags: [...new Set([...xml.querySelectorAll('*')].map(({ tagName }) => tagName))].sort(),
    };
  }, svg);

for (const [name, text] of Object.entries(designs))
  for (const theme of ['light', 'dark'])
    test(`the picture of the ${name} design, ${theme}, is sound and holds it byte for byte`, async ({ page }) => {
      const { code, svg, held } = await exported(text, '--theme', theme);
      expect([code, held]).toEqual([0, text]);
      const xml = await asXml(page, svg);
      expect([xml.broken, xml.held, xml.title]).toEqual([undefined, text, JSON.parse(text).name]);
      const drawn = ['circle', 'ellipse', 'g', 'metadata', 'path', 'rect', 'style', 'svg', 'text', 'title'];
      expect(xml.tags.filter((tag) => !drawn.includes(tag))).toEqual([]);
      expect(svg).toContain(theme === 'dark' ? '#101218' : '#f5f6f9');
    });

test('a thousand nodes are one picture that shows and holds them all', async ({ page }) => {
  test.slow();
  const design = largeDesign(1000);
  const text = JSON.stringify(design);
  const { svg, held, path } = await exported(text);
  expect([held, path]).toEqual([text, 'company-of-50-domains.svg']);
  const { broken, names } = await page.evaluate((source) => {
    const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      broken: xml.querySelector('parsererror')?.textContent,
      names: [...xml.querySelectorAll('g > title')].map(({ textContent }) => textContent),
    };
  }, svg);
  expect(broken).toBeUndefined();
  const hanging = Object.entries(design.nodes ?? {}).filter(([id]) => hostOf(design, id) !== undefined);
  expect(names.length + hanging.length).toBe(Object.keys(design.nodes ?? {}).length);
});

test('two states of a design are one sound picture, whatever they are called', async ({ page }) => {
  const { folder, remove } = folderWith({ 'old.json': cartText, 'new.json': designs.hostile });
  const { code, json } = await answered(['diff', 'old.json', 'new.json', '--svg', 'both.svg'], { folder });
  expect([code, json.summary.renamed, json.summary.added]).toEqual([0, 5, 1]);
  const svg = readFileSync(join(folder, 'both.svg'), 'utf8');
  remove();
  const xml = await asXml(page, svg);
  expect([xml.broken, xml.tags.includes('script')]).toEqual([undefined, false]);
  for (const words of ['1 added', '3 changed', '2 more that cannot be drawn']) expect(svg).toContain(`>${words}<`);
});

test('dropped on the page, the picture is the design again', async ({ page }) => {
  const { svg, path } = await exported(designs.hostile);
  await page.goto('./');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await drop(page, path, svg);
  await expect(page.getByLabel('Name of the design')).toHaveValue(hostile);
});
