import { describe, expect, it } from 'vitest';
import { camel, distinct, FileNames, folderNames, NameMap, pascal } from './names.ts';

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

  it('that several ask for go to the first of them, and no number takes the name of another', () => {
    expect(distinct(['a', 'a', 'a-2', 'b', 'a', 'a-2'])).toEqual(['a', 'a-3', 'a-2', 'b', 'a-4', 'a-2-2']);
    expect(distinct([])).toEqual([]);
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

  it('of folders are one for each name, whatever letters it has', () => {
    expect(folderNames('module', ['订单', '支付', 'Cart', 'cart!', '../con', 'con module'])).toEqual([
      'module',
      'module-2',
      'cart',
      'cart-2',
      'con-module-2',
      'con-module',
    ]);
  });

  it('of files are never devices', () => {
    const names = new FileNames('service', ['con', 'con-service', 'dist', 'events', 'connect']);
    expect(['con', 'con-service', 'dist', 'events', 'connect'].map((slug) => names.of(slug))).toEqual([
      'con-service-2',
      'con-service',
      'dist-service',
      'events-service',
      'connect',
    ]);
    expect(new FileNames('message').of('events')).toBe('events');
  });
});
