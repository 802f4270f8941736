import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awkwardDesign, hostile } from '../../../e2e/generated/awkward-design.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Design } from '../model/design.ts';
import { parseDesign } from '../model/text/parse.ts';
import { isInside, type Manifest } from './apply.ts';
import { manifestPath } from './apply-export.ts';
import { brokerFor, generateProject } from './generate.ts';
import { richDesign } from './testing/rich-design.ts';
import { difference } from './testing/same-project.ts';
import { Renaming } from './testing/same-syntax.ts';

const shop = JSON.parse(readFileSync('public/examples/shop-10.eventwright.json', 'utf8')) as Design;
const project = generateProject(shop, { broker: 'nats' });
const textOf = (path: string): string => project.files.find((file) => file.path === path)?.text ?? '';

describe('an exported project', () => {
  it('is laid out as one package per service beside events, runtime, load, system and e2e', () => {
    const folders = new Set(project.files.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    for (const folder of [
      'packages/events',
      'packages/runtime',
      'services/order',
      'services/gateway',
      'load/src',
      'system/src',
      'e2e/test',
    ])
      expect(folders).toContain(folder);
    for (const path of [
      'README.md',
      'docker-compose.yml',
      '.env.example',
      'shop-with-ten-services.eventwright.json',
      manifestPath,
    ])
      expect(textOf(path)).not.toBe('');
  });

  it('is the same to the byte however the maps of the design are ordered', () => {
    const reversed = <Value>(map: Readonly<Record<string, Value>> | undefined) =>
      Object.fromEntries(Object.entries(map ?? {}).reverse());
    const turned = {
      ...shop,
      nodes: reversed(shop.nodes),
      links: reversed(shop.links),
      messages: reversed(shop.messages),
    };
    expect(generateProject(turned, { broker: 'nats' })).toEqual(project);
  });

  it('writes a share that is worked out as a person does, and names each test of a flow once', () => {
    const rich = generateProject(richDesign, { broker: 'nats' });
    const richText = (path: string) => rich.files.find((file) => file.path === path)?.text ?? '';
    expect(richText('services/inventory/src/generated/service.ts')).toContain('failureProbability: 0.118,');
    const names = [...richText('e2e/test/flows.test.ts').matchAll(/^test\((.*), async/gm)].map(([, name]) => name);
    expect(names).toContain("'order.placed of kiosk reaches inventory'");
    expect(new Set(names).size).toBe(names.length);
  });

  it('lists every file but the manifest with its owner and hash', () => {
    const { files } = JSON.parse(textOf(manifestPath)) as Manifest;
    const others = project.files.filter(({ path }) => path !== manifestPath);
    expect(Object.keys(files)).toEqual(others.map(({ path }) => path));
    for (const { path, owner, text } of others) expect(files[path]).toMatchObject({ owner, sha256: sha256(text) });
  });

  it('leaves handlers, dependencies, main files and tests of services to the user', () => {
    const yours = project.files.filter(({ owner }) => owner === 'yours').map(({ path }) => path);
    expect(yours).toContain('services/order/src/handlers/on-order-place.ts');
    for (const path of yours)
      expect(path).toMatch(/^services\/[^/]+\/(src\/(handlers|modules)\/|src\/(deps|main)\.ts|test\/)/);
  });

  it('holds the design it was made from', () => {
    const parsed = parseDesign(textOf('shop-with-ten-services.eventwright.json'));
    expect(parsed.ok && parsed.value).toEqual(shop);
  });

  it('has a handler that does what is drawn', () => {
    const handler = textOf('services/inventory/src/handlers/on-order-placed.ts');
    expect(handler).toContain("context.choose('stock', { stockRejected: 0.03, stockReserved: 0.97 })");
    expect(handler).toContain('orderId: message.data.orderId,');
    expect(textOf('services/customer-satisfaction/src/handlers/on-shipment-dispatched.ts')).toContain(
      "if (context.chance('customer-satisfaction-publishes-review-submitted', 0.1)) {",
    );
  });

  it('exported for memory alone needs no broker package', () => {
    const local = generateProject(shop, { broker: 'in-memory' });
    expect(local.files.some(({ text }) => text.includes('@nats-io'))).toBe(false);
    expect(local.findings.map(({ rule }) => rule)).toEqual(['export-authentication-by-token', 'export-standby']);
  });

  it('judges its limits as the design wants them: louder, accepted or off', () => {
    const limits = (rules: Design['rules']) =>
      generateProject({ ...shop, ...(rules && { rules }) }, { broker: 'in-memory' }).findings.map(
        ({ rule, severity, suppressed }) => `${rule} ${severity}${suppressed ? ' accepted' : ''}`,
      );
    const suppressions = {
      one: { rule: 'export-authentication-by-token', elements: ['gateway'], reason: 'a proxy in front asks for more' },
    };
    expect(limits({ severity: { 'export-standby': 'error' }, suppressions })).toEqual([
      'export-authentication-by-token info accepted',
      'export-standby error',
    ]);
    expect(limits({ severity: { 'export-authentication-by-token': 'off' } })).toEqual(['export-standby info']);
  });

  it('is offered for the broker of the design', () => {
    expect(brokerFor(shop)).toBe('nats');
    expect(brokerFor({ ...shop, broker: 'kafka' })).toBe('kafka');
  });

  it('works for a design with nothing in it', () => {
    const empty = generateProject({ eventwright: 1, name: '空' }, { broker: 'nats' });
    expect(empty.slug).toBe('system');
    expect(empty.files.length).toBeGreaterThan(20);
  });
});

describe('names that have broken other generators', () => {
  const awkward = generateProject(awkwardDesign, { broker: 'nats' });

  it('come from a design that is valid', () => {
    expect(parseDesign(JSON.stringify(awkwardDesign)).ok).toBe(true);
  });

  it('stay out of paths', () => {
    const paths = awkward.files.map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths) {
      expect(isInside(path)).toBe(true);
      expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
      expect(path.split('/').every((step) => !/^(con|nul|aux|prn|com\d|lpt\d)(\.|$)/i.test(step))).toBe(true);
    }
  });

  it('change nothing in the code but the values of literals', () => {
    const benign = hostile.reduce(
      (text, word, index) => text.replaceAll(inJson(word), `plain words ${index}`),
      JSON.stringify(awkwardDesign),
    );
    const twin = generateProject(JSON.parse(benign) as Design, { broker: 'nats' });
    const there = new Map(twin.files.map((file) => [file.path, file]));
    const renaming = new Renaming();
    for (const file of awkward.files) {
      const other = there.get(file.path);
      if (file.path.endsWith('.ts'))
        expect(other && difference(file, other, renaming), file.path).toBe(other ? undefined : 'a file');
    }
  });

  it('cannot turn the direction of a line or start one', () => {
    for (const { path, text } of awkward.files)
      if (/\.(ts|mjs|yml)$/.test(path)) expect(text, path).not.toMatch(/[\u2028\u2029\u202a-\u202e\ufeff]/);
  });
});

const inJson = (word: string): string => JSON.stringify(word).slice(1, -1);
