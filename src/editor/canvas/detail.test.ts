import { expect, it } from 'vitest';
import { detailAt, figuresFrom, modulesFrom, stylesOf } from './detail.ts';

it('shows figures only where eleven and a half pixels of text leave at least eight on the screen', () => {
  expect(detailAt(1)).toBe('full');
  expect(detailAt(figuresFrom)).toBe('full');
  expect(stylesOf(detailAt(figuresFrom - 0.01)).level).toBe('titles');
  expect(figuresFrom * 11.5).toBeGreaterThan(8);
});

it('keeps names at their size on the screen, on two lines at most, however near and however long they are', () => {
  const { level, properties } = stylesOf(detailAt(0.5));
  expect([level, properties['--pixel'], properties['--lines-topic']]).toEqual(['titles', '2.000px', '2']);
  expect(stylesOf(detailAt(0.7)).properties['--lines-work']).toBe('2');
});

it('comes near from where a service has room for its modules, with letters of the same size however near', () => {
  expect(stylesOf(detailAt(modulesFrom - 0.01))).toMatchObject({ level: 'full', near: false });
  const { level, near, properties } = stylesOf(detailAt(2));
  expect([level, near, properties['--pixel']]).toEqual(['full', true, '0.500px']);
});

it('changes in steps, not with every frame of a zoom', () => {
  expect(detailAt(0.5)).toBe(detailAt(0.505));
  expect(detailAt(0.5)).not.toBe(detailAt(0.6));
});

it('gives up names where none fits', () => {
  expect(stylesOf(detailAt(0.15)).level).toBe('shapes');
});
