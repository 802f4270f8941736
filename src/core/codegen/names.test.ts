import { describe, expect, it } from 'vitest';
import { camel, fileName, NameMap, pascal } from './names.ts';

describe('names in generated code', () => {
  it('come from slugs', () => {
    expect(pascal('order-placed')).toBe('OrderPlaced');
    expect(camel('order-placed')).toBe('orderPlaced');
    expect(pascal('2-phase')).toBe('The2Phase');
  });

  it('are given once, also where they would differ in case only', () => {
    const names = new NameMap('Message');
    expect([names.claim('A1'), names.claim('A1'), names.claim('a1')]).toEqual(['A1', 'A12', 'a13']);
  });

  it('are never words of the language, global types or magic members', () => {
    const names = new NameMap('Message');
    expect(['class', 'await', 'toString', 'Promise', 'Handler'].map((name) => names.claim(name))).toEqual([
      'classMessage',
      'awaitMessage',
      'toStringMessage',
      'PromiseMessage',
      'HandlerMessage',
    ]);
  });

  it('of files are never devices', () => {
    expect(fileName('con', 'service')).toBe('con-service');
    expect(fileName('dist', 'service')).toBe('dist-service');
    expect(fileName('connect', 'service')).toBe('connect');
  });
});
