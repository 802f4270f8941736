import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { root } from '../setup/run.mjs';
import { packageOf, shippedFrom, withShipped } from './in-workers.mjs';

it('a module is of the innermost package that it lies in, and ours is of none', () => {
  expect(packageOf('/home/a/node_modules/one/node_modules/@scope/two/dist/x.js?worker')).toBe(
    '/home/a/node_modules/one/node_modules/@scope/two',
  );
  expect(packageOf('/home/a/src/main.tsx')).toBeUndefined();
});

it('a package that is listed is not listed twice, and one that is missing comes with its licence', () => {
  const elk = shippedFrom(join(root, 'node_modules', 'elkjs'));
  expect([elk.name, elk.license, elk.text.length > 1000]).toEqual(['elkjs', expect.stringContaining('EPL-2.0'), true]);
  const list = '# Licenses\n\n## idb - 8.0.4 (ISC)\n\nISC License\n';
  const whole = withShipped(list, [{ name: 'idb', version: '8.0.4', license: 'ISC', text: 'ISC License' }, elk]);
  expect(whole.startsWith(list)).toBe(true);
  expect(whole.match(/^## .*/gm)?.slice(0, 2)).toEqual([
    '## idb - 8.0.4 (ISC)',
    `## elkjs - ${elk.version} (${elk.license})`,
  ]);
  expect(withShipped(whole, [elk])).toBe(whole);
});

it('the built page lists what only its workers contain', async () => {
  const result = await build({ root, logLevel: 'error', build: { write: false } });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const list = outputs.find(({ fileName }) => fileName === 'licences.md');
  const text = list?.type === 'asset' ? String(list.source) : '';
  for (const name of ['elkjs', '@dagrejs/dagre', 'react']) expect(text).toContain(`\n## ${name} - `);
});
