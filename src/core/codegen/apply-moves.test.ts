import { describe, expect, it } from 'vitest';
import { type Made, movesOf, reasonFor } from './apply-moves.ts';

const made = (path: string, of: string) => ({ path, of });
const handler = (path: string, node: string, link: string, message: string, shape = message) =>
  made(path, `handler node:${node} link:${link} message:${message} shape:${shape}`);
const moved = (gone: readonly Made[], fresh: readonly Made[], staying: readonly Made[] = []) =>
  Object.fromEntries(movesOf(gone, fresh, [...fresh, ...staying]));

const old = handler('old.ts', 'payment', 'reads', 'order');

describe('a file of the user’s that has got another name', () => {
  it.each([
    ['when its service is called otherwise', handler('new.ts', 'billing', 'reads', 'order')],
    ['when its service and the link are', handler('new.ts', 'billing', 'billing-reads', 'order')],
    [
      'when its message is called otherwise and has the same shape',
      handler('new.ts', 'payment', 'reads', 'sale', 'order'),
    ],
    [
      'when its service is called otherwise and the shape changes',
      handler('new.ts', 'billing', 'reads', 'order', 'other'),
    ],
    ['when another link brings the message, too', handler('new.ts', 'payment', 'reads', 'order')],
  ])('is known again %s', (_when, fresh) => {
    expect(moved([old], [fresh])).toEqual({ 'new.ts': 'old.ts' });
  });

  it.each([
    ['another message of the same service', handler('new.ts', 'payment', 'reads', 'sale')],
    [
      'the same message behind another link, with another shape',
      handler('new.ts', 'billing', 'looks', 'order', 'other'),
    ],
    ['the test of the same message', made('new.ts', 'test node:payment link:reads message:order shape:order')],
    ['a service of which nothing is the same', made('new.ts', 'deps node:billing')],
    ['a file of which nothing is said', { path: 'new.ts' }],
  ])('is not taken for %s', (_what, fresh) => {
    expect(moved([old], [fresh])).toEqual({});
  });

  it('is known again in another service that stays only by its link', () => {
    const staying = [made('deps.ts', 'deps node:payment link:a message:b')];
    expect(moved([old], [handler('new.ts', 'mail', 'mail-reads', 'order')], staying)).toEqual({});
    expect(moved([old], [handler('new.ts', 'mail', 'reads', 'order')], staying)).toEqual({ 'new.ts': 'old.ts' });
  });

  it('is not taken for one of two that are as like', () => {
    const fresh = ['one', 'two'].map((node) => handler(`${node}.ts`, node, `${node}-reads`, 'order'));
    expect(moved([old], fresh)).toEqual({});
    expect(moved(fresh, [old])).toEqual({});
    expect(moved([old], [...fresh, handler('three.ts', 'three', 'reads', 'order')])).toEqual({ 'three.ts': 'old.ts' });
  });

  it('is the service whose links and messages are the same for the most part', () => {
    const service = (path: string, node: string, links: string) =>
      made(path, `deps node:${node} ${links} message:order`);
    const gone = [service('old.ts', 'payment', 'link:a link:b')];
    expect(
      moved(gone, [service('x.ts', 'billing', 'link:a link:c'), service('y.ts', 'mail', 'link:d link:e')]),
    ).toEqual({
      'x.ts': 'old.ts',
    });
  });
});

describe('why a file is made no longer', () => {
  const others = [
    made('a.ts', 'deps node:payment link:reads message:sale'),
    made('b.ts', 'deps node:mail message:order'),
  ];

  it.each([
    ['service-left', 'handler node:billing link:x message:order shape:order'],
    ['message-left', 'handler node:payment link:reads message:refund shape:refund'],
    ['no-longer-handled', 'handler node:payment link:reads message:order shape:order'],
    ['no-longer-handled', 'answer node:payment link:call'],
    [undefined, ''],
  ])('%s: %s', (reason, of) => {
    expect(reasonFor(made('old.ts', of), others)).toBe(reason);
  });
});
