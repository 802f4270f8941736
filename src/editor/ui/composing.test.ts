import { expect, it } from 'vitest';
import { isComposing } from './composing.ts';

it('knows the Enter that ends a composition from the one that takes a name, also where the browser tells of it late', () => {
  const press = (composing: boolean, keyCode: number) =>
    isComposing({ nativeEvent: { isComposing: composing, keyCode } });
  expect([press(true, 13), press(false, 229), press(false, 13)]).toEqual([true, true, false]);
});
