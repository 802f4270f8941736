import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from './model/design.ts';
import { printDesign } from './model/text/canonical.ts';
import { parseDesign } from './model/text/parse.ts';
import { analyse } from './queueing/analyse.ts';
import { prepare } from './simulation/prepare.ts';
import { validate } from './validation/validate.ts';

const folder = new URL('../../public/', import.meta.url);
const textOf = (id: string) => readFileSync(new URL(`examples/${id}.eventwright.json`, folder), 'utf8');

const designOf = (id: string): Design => {
  const parsed = parseDesign(textOf(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
};

const gallery = JSON.parse(readFileSync(new URL('gallery.json', folder), 'utf8')) as {
  id: string;
  findings: string[];
}[];
const files = readdirSync(new URL('examples/', folder)).map((name) => name.replace('.eventwright.json', ''));

const findingsOf = (design: Design) =>
  validate(design, analyse(design)).map(({ severity, rule, nodes }) => `${severity} ${rule} ${nodes.join(' ')}`);

describe('the examples', () => {
  it('are all in the gallery, each with its words', () => {
    expect(gallery.map(({ id }) => id).sort()).toEqual(files.sort());
    for (const entry of gallery)
      for (const field of ['title', 'summary', 'source', 'modelled', 'leftOut', 'question'] as const)
        expect((entry as unknown as Record<string, { en: string; zh: string }>)[field]).toEqual({
          en: expect.stringMatching(/\S/),
          zh: expect.stringMatching(/\S/),
        });
  });

  it.each(files)('%s stands in its canonical form', (id) => {
    expect(printDesign(designOf(id))).toBe(textOf(id));
  });

  it.each(files)('%s has a place for every node, and none twice', (id) => {
    const { nodes, layout } = designOf(id);
    expect(Object.keys(layout?.nodes ?? {}).sort()).toEqual(Object.keys(nodes ?? {}).sort());
    const spots = Object.values(layout?.nodes ?? {}).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(spots).size).toBe(spots.length);
  });

  it.each(files)('%s can be simulated in each of its scenarios', (id) => {
    const design = designOf(id);
    for (const scenario of [null, ...Object.keys(design.scenarios ?? {})])
      expect(prepare(design, { scenario })).toMatchObject({ ok: true });
  });

  it.each(gallery)('$id gives the findings stated with it and no others', ({ id, findings }) => {
    const design = designOf(id);
    expect(validate(design, analyse(design)).map(({ rule }) => rule)).toEqual(findings);
  });

  it('say of the retry storm before any run what the run shows', () => {
    expect(findingsOf(designOf('retry-storm'))).toEqual([
      'warning metastable-retry prices shop',
      'warning retry-no-backoff prices shop',
    ]);
  });

  it('show in the shop of ten services a full service, a long chain, a reader of everything, and two that look alike', () => {
    expect(findingsOf(designOf('shop-10'))).toEqual([
      expect.stringMatching(/^warning chain-too-long /),
      'warning fan-in-hotspot data-analysis',
      'warning high-utilisation logistics',
      expect.stringMatching(
        /^info duplicate-responsibility (product-recommendation recommendation-system|recommendation-system product-recommendation)$/,
      ),
    ]);
  });
});
