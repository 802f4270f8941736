import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { fragmentIn } from './link-mark.ts';
import { linkProblems } from './link-problems.ts';
import { fragmentOf, textInFragment } from './shared-link.ts';

const folder = 'public/examples';
const cart = readFileSync(`${folder}/cart-3.eventwright.json`, 'utf8');
const fragment = fragmentOf(JSON.parse(cart) as Design);
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

describe('a link', () => {
  it.each(readdirSync(folder))('gives %s back byte for byte', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const made = fragmentOf(JSON.parse(text) as Design);
    expect(made).toMatch(/^#design=1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(textInFragment(made)).toEqual({ ok: true, value: text });
  });

  it('survives the spaces that a chat puts into it', () => {
    expect(textInFragment(`${fragment.slice(0, 200)} \n${fragment.slice(200)}%20`)).toMatchObject({ ok: true });
  });

  it('that was cut or changed anywhere is refused, and never opens another design', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: fragment.length - 1 }),
        fc.boolean(),
        fc.constantFrom('A', 'z', '9'),
        (at, cut, sign) => {
          const broken = cut ? fragment.slice(0, at) : fragment.slice(0, at) + sign + fragment.slice(at + 1);
          fc.pre(broken !== fragment);
          const read = textInFragment(broken);
          // The last sign holds some bits that mean nothing.
          if (read.ok) expect(read.value).toBe(cart);
          else expect(Object.values(linkProblems)).toContainEqual(read.reason);
        },
      ),
    );
    expect(textInFragment('#design=')).toEqual({ ok: false, reason: linkProblems.damaged });
  });

  it('of a newer format, or with more than 5 MB in it, says so', () => {
    expect(textInFragment(fragment.replace('=1.', '=2.'))).toEqual({ ok: false, reason: linkProblems.newer });
    const bomb = base64url(deflateSync(new Uint8Array(200_000_000), { level: 9 }));
    expect(textInFragment(`#design=1.00000000.${bomb}`)).toEqual({ ok: false, reason: linkProblems.tooLarge });
  });

  it('is told from other addresses and words', () => {
    expect(fragmentIn(`https://example.org/app/?embed${fragment}`)).toBe(fragment);
    expect(fragmentIn(` ${fragment} `)).toBe(fragment);
    expect(fragmentIn('https://example.org/#other')).toBeNull();
    expect(fragmentIn('As in #design=1, see the notes')).toBeNull();
  });
});
