import { expect, it } from 'vitest';
import { emptyHistory, record, undo } from '../history/history.ts';
import { printDesign } from '../model/text/canonical.ts';
import { restoreVersion } from './restore-version.ts';
import { applied, shop } from './testing/shop.ts';

const version = { eventwright: 1, name: 'Shop as it was' } as const;

it('the design is the version, with everything in it and nothing else', () => {
  expect(applied(restoreVersion, { version })).toBe(version);
});

it('one undo brings back what was there', () => {
  const history = record(emptyHistory, shop, version, { label: restoreVersion.title });
  expect(printDesign(undo(history, version)?.design ?? version)).toBe(printDesign(shop));
});
