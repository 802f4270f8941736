import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { cartText } from '../model/testing/cart.ts';
import { generateProject } from './generate.ts';
import { generateTarget } from './generate-target.ts';
import { isDocument, type Target, targets } from './target.ts';

const cart = JSON.parse(cartText) as Design;
const made = (target: Target, broker: 'nats' | 'kafka' = 'nats') => generateTarget(cart, target, { broker });

it('makes something of each target, the same bytes each time', () => {
  for (const target of targets) {
    const { files } = made(target);
    expect(files.length, target).toBeGreaterThan(0);
    expect(made(target).files, target).toEqual(files);
  }
});

it('of what runs on a broker it takes the files of the project as they are', () => {
  const project = new Map(generateProject(cart, { broker: 'nats' }).files.map(({ path, text }) => [path, text]));
  for (const target of ['compose', 'kubernetes'] as const) {
    const files = made(target).files.filter(({ path }) => !path.startsWith('.eventwright/'));
    for (const { path, text } of files) expect(text, path).toBe(project.get(path));
  }
});

it('knows which targets another broker changes', () => {
  for (const target of targets) {
    const isOther = JSON.stringify(made(target).files) !== JSON.stringify(made(target, 'kafka').files);
    expect([target, isOther]).toEqual([target, !isDocument(target)]);
  }
});
