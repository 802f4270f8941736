import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { draft } from '../../core/model/testing/build.ts';
import { randomDesign } from '../../core/model/testing/random-design.ts';
import { printDesign } from '../../core/model/text/canonical.ts';
import { parseDesign } from '../../core/model/text/parse.ts';
import type { DesignInput } from '../design-input.ts';
import { gallery } from '../gallery.ts';
import { judge } from '../judgement.ts';
import { type Checked, findingsSarif } from './findings-sarif.ts';

/** The schema of OASIS, as Microsoft's tools for SARIF ship it. */
const schemaFile = resolve('node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json');
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const folder = resolve('/shops');
const inputOf = (design: Design, file = 'orders.eventwright.json'): DesignInput => {
  const text = printDesign(design);
  const read = parseDesign(text);
  if (!read.ok) throw new Error(text);
  return { design: read.value, file, text };
};
const checked = (input: DesignInput): Checked => ({ input, findings: judge(input, { preset: 'strict' }) });
const report = (...inputs: DesignInput[]): Log => findingsSarif(inputs.map(checked), '1.2.3', folder);
const run = (log: Log) => log.runs[0] as Log['runs'][number];
const results = (log: Log): Result[] => run(log).results ?? [];

const shipped: [string, DesignInput][] = gallery.map(({ id, text }) => {
  const read = parseDesign(text);
  if (!read.ok) throw new Error(id);
  return [id, { design: read.value, file: `${id}.eventwright.json`, text }];
});

/** A limit that alerts are refused or cut at. */
const within = (text: string | undefined, most: number): void => {
  expect(text?.length ?? 0).toBeGreaterThan(0);
  expect(text?.length ?? 0).toBeLessThanOrEqual(most);
};

/** What GitHub asks of reports beyond the standard (SARIF support for code scanning). */
const expectTaken = (log: Log, inputs: readonly DesignInput[]): void => {
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  expect(log.$schema).toBe('https://json.schemastore.org/sarif-2.1.0.json');
  const rules = run(log).tool.driver.rules ?? [];
  const texts = new Map(inputs.map(({ file, text }) => [encodeURIComponent(file), text.split('\n')]));
  for (const { ruleId, ruleIndex, message, locations = [], partialFingerprints = {} } of results(log)) {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    within(message.text, Infinity);
    expect(locations).toHaveLength(1);
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    const lines = texts.get(artifactLocation?.uri ?? '') ?? [];
    const { startLine = 0, startColumn = 0, endLine, endColumn = 0 } = region ?? {};
    expect(endLine).toBe(startLine);
    const said = lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1);
    expect(said?.trim()).not.toBe('');
    expect(said).toBeDefined();
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/);
  }
};

test.each(shipped)('the report of “%s” is what the standard and code scanning ask for', (_id, input) => {
  expectTaken(report(input), [input]);
});

test('so are those of random designs, whatever of them is accepted', () => {
  fc.assert(
    fc.property(randomDesign, (design) => {
      const found = checked(inputOf(design)).findings;
      const suppressions = Object.fromEntries(
        found
          .slice(0, 5)
          .map(({ rule, nodes, links, messages }, at) => [
            `known-${at}`,
            { rule, elements: [...nodes, ...links, ...messages], reason: `Reason ${at}` },
          ]),
      );
      const input = inputOf({ ...design, rules: { ...design.rules, suppressions } });
      expectTaken(report(input), [input]);
    }),
    { numRuns: 60 },
  );
});

test('every rule has the words, tags and scores that viewers sort by', () => {
  const rules = run(report()).tool.driver.rules ?? [];
  expect(rules.length).toBeGreaterThan(100);
  for (const { name, shortDescription, fullDescription, help, properties = {} } of rules) {
    within(name, 255);
    within(shortDescription?.text, 1024);
    within(fullDescription?.text, 1024);
    within(help?.text, Infinity);
    within(help?.markdown, Infinity);
    expect(properties.tags?.length).toBeLessThanOrEqual(10);
    const score = properties['security-severity'];
    expect(score !== undefined).toBe(properties.tags?.includes('security'));
    if (score === undefined) expect(['error', 'warning', 'recommendation']).toContain(properties['problem.severity']);
    else expect(Number(score) > 0 && Number(score) <= 10).toBe(true);
  }
});

const lonely = draft().publisher('cart', { name: 'Cart [x](https://example.org) {0}' }).done();
const accepting = (reason: string, owner?: string): Design => ({
  ...lonely,
  rules: {
    suppressions: { sketch: { rule: 'isolated-node', elements: ['cart'], reason, ...(owner && { owner }) } },
  },
});
const ofRule = (log: Log, rule: string) => results(log).find(({ ruleId }) => ruleId === rule);

test('what the design accepts is told as accepted, with its reason, its owner and where that stands', () => {
  const input = inputOf(accepting('Comes with the next release.', 'shop'));
  const [suppression] = ofRule(report(input), 'isolated-node')?.suppressions ?? [];
  expect(suppression).toMatchObject({
    kind: 'inSource',
    status: 'accepted',
    justification: 'Comes with the next release.',
    properties: { owner: 'shop' },
  });
  const line = suppression?.location?.physicalLocation?.region?.startLine ?? 0;
  expect(input.text.split('\n')[line - 1]).toContain('"sketch"');
  expect(ofRule(report(inputOf(lonely)), 'isolated-node')).not.toHaveProperty('suppressions');
});

test('no name of a person’s own becomes a link or the place of an argument', () => {
  const text = ofRule(report(inputOf(lonely)), 'isolated-node')?.message.text;
  expect(text).toContain('Cart [x\\](https://example.org) {{0}}');
});

test.each([
  ['a path from where the call was made', 'designs/my shop.json', 'designs/my%20shop.json', '%SRCROOT%'],
  ['a path with a detour', './designs/../shop.json', 'shop.json', '%SRCROOT%'],
  ['a whole path below it', resolve(folder, 'designs', 'shop.json'), 'designs/shop.json', '%SRCROOT%'],
  ['a path that leads out of it', '../shop.json', 'file:///shop.json', undefined],
])('names a file given as %s so that a viewer finds it', (_how, file, said, base) => {
  const [result] = results(report(inputOf(lonely, file)));
  const location = result?.locations?.[0]?.physicalLocation?.artifactLocation;
  expect([location?.uri?.replace(/^file:\/\/\/[A-Z]:/, 'file://'), location?.uriBaseId]).toEqual([said, base]);
});

test('a report holds no more than is taken: the gravest findings, and how many are left out is said', () => {
  const input = inputOf(accepting('Known.'));
  const [known] = judge(input).filter(({ suppressed }) => suppressed);
  if (!known) throw new Error('nothing is accepted');
  const open = { ...known, suppressed: false, severity: 'error' as const };
  const many = [...Array.from({ length: 25_001 }, () => known), open];
  const log = findingsSarif([{ input, findings: many }], '1.2.3', folder);
  expect(results(log)).toHaveLength(25_000);
  expect(results(log)[0]).toMatchObject({ ruleId: 'isolated-node', level: 'error' });
  expect(run(log).invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('2 findings are left out');
});
