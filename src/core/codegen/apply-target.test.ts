import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { cartText } from '../model/testing/cart.ts';
import { applyTarget, isMadeBefore, isRecord, leftoversOf, pathsToReadFor } from './apply-target.ts';
import { brokerFor } from './generate.ts';
import { generateTarget } from './generate-target.ts';
import { type Target, targets } from './target.ts';

const cart = JSON.parse(cartText) as Design;
/** Each target tells of one of these. */
const later = {
  ...JSON.parse(cartText.replaceAll('cart.product_added', 'cart.product_taken')),
  broker: 'redis',
} as Design;
Object.assign(later.nodes?.recommender ?? {}, { replicas: 5 });
const filesOf = (target: Target, design = cart) => ({
  target,
  files: generateTarget(design, target, { broker: brokerFor(design), slug: 'cart' }).files,
});

describe.each(targets)('a folder that is exported to as %s', (target) => {
  const made = filesOf(target);
  const first = applyTarget(made, new Map());
  const folder = new Map(first.writes.filter(([path]) => !leftoversOf(target).includes(path)));
  const read = (path: string) => folder.get(path);

  it('holds what was made, and has nothing to do a second time', () => {
    expect([...folder].sort()).toEqual(made.files.map(({ path, text }) => [path, text]).sort());
    expect(applyTarget(made, folder)).toMatchObject({ writes: [], deletes: [] });
    expect(pathsToReadFor(made, read)).toEqual(expect.arrayContaining([...folder.keys()]));
  });

  it('is known again, and one with the same names from elsewhere is not', () => {
    expect(isMadeBefore(made, folder)).toBe(true);
    const foreign = new Map([...folder].filter(([path]) => !isRecord(path)).map(([path]) => [path, 'of others\n']));
    expect(isMadeBefore(made, foreign)).toBe(false);
    const written = applyTarget(made, foreign).writes.map(([path]) => path);
    // Its lines are merged with those of others.
    const others = [...foreign.keys()].filter((path) => path !== '.gitignore');
    for (const path of others) expect(written, path).not.toContain(path);
  });

  it('keeps what somebody has written into it, and lays the new text beside', () => {
    const next = filesOf(target, later);
    const changed = applyTarget(next, folder).writes.map(([path]) => path);
    const [path = ''] = changed.filter((each) => folder.has(each) && !isRecord(each));
    const edited = new Map(folder).set(path, 'my own words\n');
    const { actions, writes } = applyTarget(next, edited);
    expect(actions).toContainEqual(expect.objectContaining({ path, action: 'conflict', writeTo: `${path}.new` }));
    expect(writes.map(([written]) => written)).not.toContain(path);
  });
});
