import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { folder, read, run, write } = temporaryFolder();
write('old.json', cartText);
const design = JSON.parse(cartText);
design.nodes.cart.name = 'Basket';
design.nodes.recommender.replicas = 3;
design.messages['product-added'].payload.required = ['cartId'];
design.messages['product-added'].compatibility = 'forward';
write('new.json', JSON.stringify(design));

describe('eventwright diff', () => {
  it('says nothing of two files that mean the same', async () => {
    const { code, out } = await run('diff old.json old.json');
    expect([code, out]).toEqual([0, 'Both designs mean the same.\n']);
  });

  it('tells names, settings and what breaks, first of all whom it hurts', async () => {
    const { code, out } = await run('diff old.json new.json');
    expect(code).toBe(0);
    expect(out.startsWith('Breaking\n  ! cart.product_added /productId: may be missing')).toBe(true);
    for (const words of [
      'readers that are not updated: Recommender; its compatibility forward rules this out',
      '  = Cart is now Basket (cart): renamed',
      '  ~ Recommender (recommender): retuned\n      Replicas: 2 -> 3',
      '0 added, 0 removed, 1 renamed, 2 retuned, 0 moved; 2 breaking',
    ])
      expect(out).toContain(words);
  });

  it('gives the same as JSON', async () => {
    const { json } = await run('diff old.json new.json --format json');
    expect(json.summary).toEqual({ added: 0, removed: 0, renamed: 1, retuned: 2, moved: 0, breaking: 2 });
    expect(json.differences).toContainEqual({
      ...{ section: 'nodes', id: 'recommender', kind: 'retuned', name: 'Recommender', formerName: null },
      fields: [{ pointer: '/replicas', from: 2, to: 3 }],
    });
    expect(json.breaking[0]).toEqual({
      ...{ message: 'product-added', field: '/productId', breaks: 'old-readers', forbidden: true },
      ...{ hurt: ['recommender'], publishers: ['cart'], reason: 'may be missing, and readers need it' },
    });
    const absent = (await run('diff new.json old.json --format json')).json.differences.flatMap(
      (each: { fields: { pointer: string; to?: unknown }[] }) => each.fields,
    );
    expect(absent).toContainEqual({ pointer: '/compatibility', from: 'forward' });
  });

  it('draws both in one picture, in the colours that are asked for', async () => {
    expect((await run('diff old.json new.json --svg light.svg')).code).toBe(0);
    expect((await run('diff old.json new.json --svg dark.svg --theme dark')).code).toBe(0);
    for (const words of ['2 changed', '1 more that cannot be drawn', 'Basket'])
      expect(read('light.svg')).toContain(`>${words}<`);
    expect([read('light.svg').includes('#101218'), read('dark.svg').includes('#101218')]).toEqual([false, true]);
  });

  it('reads one of the two from standard input', async () => {
    expect((await run('diff - new.json --format json', cartText)).json.summary.renamed).toBe(1);
  });

  it('lets no word of a design move the cursor or begin a line', async () => {
    const evil = JSON.parse(cartText);
    evil.nodes.cart.name = 'Cart\n  ! \u001b[2J\u202e';
    write('evil.json', JSON.stringify(evil));
    const { out } = await run('diff old.json evil.json');
    expect(out).toContain('Cart is now Cart ! [2J ');
  });

  it.each([
    ['diff old.json', 'argument is missing'],
    ['diff old.json new.json --theme dark', '--theme is for --svg'],
    ['diff old.json new.json --svg x.svg --theme drak', '“dark”'],
    ['diff old.json missing.json --svg x.svg', 'no such file'],
  ])('refuses %s', async (words, said) => {
    expect(await run(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(existsSync(join(folder, 'x.svg'))).toBe(false);
  });
});
