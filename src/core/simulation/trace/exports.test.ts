import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { parseDesign } from '../../model/text/parse.ts';
import { prepare } from '../prepare.ts';
import { otlpTraces } from './otlp.ts';
import { type Recording, recordTraces } from './recording.ts';
import type { TracedRun } from './span-words.ts';
import { otlpSchema } from './testing/otlp-schema.ts';
import { zipkinSchema } from './testing/zipkin-schema.ts';
import { zipkinSpans } from './zipkin.ts';

const startUnixMs = Date.UTC(2026, 0, 1);
const examples = ['cart-3', 'query-reply', 'retry-storm', 'shop-3', 'shop-10'];

const recorded = (id: string): { recording: Recording; run: TracedRun; design: Design } => {
  const text = readFileSync(new URL(`../../../../public/examples/${id}.eventwright.json`, import.meta.url), 'utf8');
  const parsed = parseDesign(text);
  if (!parsed.ok) throw new Error(id);
  const prepared = prepare(parsed.value, { scenario: null, durationSeconds: 30, seed: 7 });
  if (!prepared.ok) throw new Error(id);
  const recording = recordTraces(prepared.value);
  return { recording, design: parsed.value, run: { design: parsed.value, startUnixMs, seed: 7, replication: 0 } };
};

test.each(examples)('the traces of %s are spans of Zipkin’s API v2, each with its parent in the same trace', (id) => {
  const { recording, run } = recorded(id);
  const spans = zipkinSpans(recording.traces, run);
  const validate = new Ajv2020({ strict: false }).compile(zipkinSchema);
  expect(validate(JSON.parse(JSON.stringify(spans))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const known = new Set(spans.map(({ traceId, id: span }) => `${traceId} ${span}`));
  expect(known.size).toBe(spans.length);
  const roots = spans.filter(({ parentId }) => parentId === undefined);
  expect(roots.length).toBe(recording.traces.length);
  for (const { traceId, parentId } of spans)
    if (parentId !== undefined) expect(known).toContain(`${traceId} ${parentId}`);
  expect(spans.length).toBeGreaterThan(500);
});

test.each(examples)('the traces of %s are OTLP, with the same spans', (id) => {
  const { recording, run, design } = recorded(id);
  const data = otlpTraces(recording.traces, run);
  const validate = new Ajv2020({ strict: false }).compile(otlpSchema);
  expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const spans = data.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  const zipkin = new Map(zipkinSpans(recording.traces, run).map((span) => [`${span.traceId} ${span.id}`, span]));
  expect(spans.length).toBe(zipkin.size);
  for (const span of spans) {
    const twin = zipkin.get(`${span.traceId} ${span.spanId}`)!;
    expect(span.parentSpanId).toBe(twin.parentId);
    expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
    expect(Math.abs(Number(BigInt(span.startTimeUnixNano) / 1000n) - twin.timestamp)).toBeLessThanOrEqual(1);
  }
  const nodes = new Set(Object.values(design.nodes ?? {}).map(({ name }) => name));
  for (const { resource } of data.resourceSpans) {
    const service = resource.attributes[0]!;
    expect(service.key).toBe('service.name');
    expect(nodes).toContain('stringValue' in service.value ? service.value.stringValue : null);
  }
});

test('traces of another seed or replication have other ids', () => {
  const { recording, run } = recorded('cart-3');
  const idsOf = (other: Partial<TracedRun>) =>
    zipkinSpans(recording.traces.slice(0, 9), { ...run, ...other }).map(({ traceId }) => traceId);
  const ids = [idsOf({}), idsOf({ replication: 1 }), idsOf({ seed: 8 })].map((each) => new Set(each));
  expect(new Set(ids.flatMap((each) => [...each])).size).toBe(3 * 9);
});

test('the same seed gives the same traces, byte for byte', () => {
  const [one, two] = [recorded('shop-10'), recorded('shop-10')];
  expect(JSON.stringify(one.recording)).toBe(JSON.stringify(two.recording));
});

test('of a long run the first messages with each mark are kept, and not many more than that', () => {
  const { recording } = recorded('retry-storm');
  for (const [mark, count] of Object.entries(recording.counts)) {
    const kept = recording.traces.filter(({ marks }) => (marks as string[]).includes(mark));
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(50, count));
  }
  expect(recording.followed).toBeGreaterThan(recording.traces.length);
  expect(recording.traces.length).toBeLessThanOrEqual(500);
});
