import { expect, it } from 'vitest';
import { languages } from '../../core/lib/text.ts';
import { whyNot } from './folder-texts.ts';

const progress = { folder: 'shop', done: 3, of: 40 };
const errors = [
  new DOMException('x', 'NotAllowedError'),
  new DOMException('x', 'NotFoundError'),
  new DOMException('x', 'NoModificationAllowedError'),
  new DOMException('x', 'TypeMismatchError'),
  new DOMException('x', 'QuotaExceededError'),
  new Error('The disk was pulled out.'),
  'no reason',
];

it('names the folder and how far the export got, whatever went wrong', () => {
  for (const error of errors)
    for (const language of languages) {
      const words = whyNot(error, progress)[language];
      expect(words).toContain('shop');
      expect(words).toMatch(/\b3\b.*\b40\b|40.*\b3\b/);
      expect(words).not.toMatch(/[{}]|\.\./);
    }
});

it('says each reason in words of its own, and one that it does not know as it came', () => {
  expect(new Set(errors.map((error) => whyNot(error, progress).en)).size).toBe(errors.length);
  expect(whyNot(errors[5], progress).en).toContain('The disk was pulled out.');
});
