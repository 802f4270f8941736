import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldInPng, holdingInPng } from './held-in-png.ts';
import { heldInSvg, holding } from './held-in-svg.ts';
import { mark, svgText } from './mark.ts';

const picture = mark('svg', { xmlns: 'http://www.w3.org/2000/svg' }, mark('title', {}, 'T'));
/** The smallest PNG: one grey pixel. */
const png = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'),
);
const bytes = (words: string) => new TextEncoder().encode(words);
const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');

describe('an SVG', () => {
  it('gives back the design that it holds', () => {
    expect(heldInSvg(svgText(holding(picture, cart)))).toBe(cart);
    const evil = '{"name":"</metadata><script>&amp;]]>"}';
    expect(heldInSvg(svgText(holding(picture, evil)))).toBe(evil);
  });

  it('gives back every byte of it: line ends, spaces around it, signs of any script', () => {
    const text = '\r\n\t {"name": "a\u0085\u2028 & 購物車 🛒 \u200f",\r"x": 1}\n\n';
    expect(heldInSvg(svgText(holding(picture, text)))).toBe(text);
  });

  it('says in JSON’s own way the two signs that no SVG can hold', () => {
    const held = heldInSvg(svgText(holding(picture, '{"name":"a\uffff\ufffeb"}')));
    expect(JSON.parse(held ?? '')).toEqual({ name: 'a\uffff\ufffeb' });
  });

  it('that another program has written holds none', () => {
    expect(heldInSvg(svgText(picture))).toBeNull();
    expect(heldInSvg('<svg><metadata id="eventwright-design">cut off')).toBeNull();
    expect(heldInSvg('<metadata id="other">{}</metadata>')).toBeNull();
  });
});

describe('a PNG', () => {
  it('gives back the text that it holds, and is the same picture otherwise', () => {
    const held = holdingInPng(png, bytes(cart));
    expect(new TextDecoder().decode(heldInPng(held) ?? undefined)).toBe(cart);
    expect(held.length).toBe(png.length + bytes(cart).length + 12 + 'eventwright'.length + 5);
    expect(Buffer.from(held).subarray(-12)).toEqual(Buffer.from(png).subarray(-12));
  });

  it('without a text, or damaged there, holds none, and nothing makes it fail', () => {
    expect(heldInPng(png)).toBeNull();
    const held = holdingInPng(png, bytes('{}'));
    fc.assert(
      fc.property(fc.nat(held.length - 1), fc.nat(255), fc.nat(held.length), (at, value, cut) => {
        const broken = held.slice(0, cut);
        if (at < cut) broken[at] = value;
        const text = heldInPng(broken);
        if (text) expect(new TextDecoder().decode(text)).toBe('{}');
      }),
    );
  });
});
