import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answered, checkout, eventwright } from './terminal.ts';

const folder = join(checkout, 'public/examples');
const ids = readdirSync(folder).map((name) => name.replace('.eventwright.json', ''));

test('every example is listed, and printed as it lies in the gallery', async () => {
  const { json } = await answered(['examples']);
  expect(json.examples.map(({ id }: { id: string }) => id).sort()).toEqual(ids.sort());
  for (const id of ids) {
    const { out } = await eventwright(['examples', id]);
    expect(out).toBe(readFileSync(join(folder, `${id}.eventwright.json`), 'utf8'));
  }
});

for (const id of ids) {
  const file = join(folder, `${id}.eventwright.json`);

  test(`${id} is in canonical form and has no error`, async () => {
    expect(await answered(['format', file, '--check'])).toEqual({
      code: 0,
      json: { files: [{ path: file, changed: false }] },
    });
    const { code, json } = await answered(['check', file]);
    expect([code, json.summary.error]).toEqual([0, 0]);
    const lines = readFileSync(file, 'utf8').split('\n').length;
    for (const { at } of json.findings) {
      expect(at.line).toBeGreaterThan(1);
      expect(at.line).toBeLessThan(lines);
    }
  });

  test(`${id} is analysed and simulated over the same topics, subscriptions and objectives`, async () => {
    const { json: analysis } = await answered(['analyse', file]);
    const run = ['simulate', file, '--duration-seconds', '60', '--replications', '2', '--workers', '2'];
    const { json: result, code } = await answered(run);
    expect(code).toBe(0);
    for (const section of ['topics', 'subscriptions', 'objectives'])
      expect(Object.keys(result[section]).sort(), section).toEqual(Object.keys(analysis[section]).sort());
    expect(result.events).toBeGreaterThan(0);
  });

  for (const broker of ['in-memory', 'nats'])
    test(`${id} exports for ${broker}`, async () => {
      const words = ['export', file, '--target', 'typescript', '--broker', broker, '--out', 'nowhere', '--dry-run'];
      const { code, json } = await answered(words);
      expect(code).toBe(0);
      expect(json.files.length).toBeGreaterThan(20);
      expect(new Set(json.files.map(({ action }: { action: string }) => action))).toEqual(new Set(['written']));
    });
}
