import { expect, it } from 'vitest';
import { parsed } from '../testing/cart.ts';
import { printDesign } from './canonical.ts';
import { keepOrder, keepOrders, orderedLike, orderedNames, ordersIn } from './key-order.ts';

it('of a record is what was kept, as long as the record has these fields', () => {
  const record = { 2: 'b', 10: 'a', x: 'c' };
  expect(orderedNames(record)).toEqual(['2', '10', 'x']);
  keepOrder(record, ['x', '10', '2']);
  expect(orderedNames(record)).toEqual(['x', '10', '2']);
  expect(orderedNames({ ...record })).toEqual(['2', '10', 'x']);
  Object.assign(record, { y: 'd' });
  expect(orderedNames(record)).toEqual(['2', '10', 'x', 'y']);
});

it('goes over to a changed copy, and with a copy that travels', () => {
  const record = { 2: 'b', 10: 'a', x: 'c' };
  keepOrder(record, ['x', '10', '2']);
  const { 10: _gone, ...rest } = record;
  expect(orderedNames(orderedLike(record, { ...rest, 1: 'new' }))).toEqual(['x', '2', '1']);
  const whole = { list: [{ record }] };
  const copy = structuredClone(whole);
  keepOrders(copy, ordersIn(whole));
  expect(orderedNames(copy.list[0]?.record ?? {})).toEqual(['x', '10', '2']);
});

it('survives reading and printing where names are data', () => {
  const text = `{
  "eventwright": 1,
  "name": "N",
  "messages": {
    "m": {
      "name": "m",
      "payload": {
        "properties": {
          "b": {},
          "10": {
            "x": 1
          },
          "2": {}
        }
      },
      "examples": [
        {
          "z": 1,
          "7": [
            {
              "b": null,
              "1": {}
            }
          ]
        }
      ]
    }
  },
  "layout": {
    "x-own": { "b": 1, "3": [], "1": {} }
  },
  "x-more": {
    "9": 1,
    "1": []
  }
}
`;
  expect(printDesign(parsed(text))).toBe(text);
});

it('of a map is by code unit, “10” before “9”', () => {
  const text = JSON.stringify({
    eventwright: 1,
    name: 'N',
    nodes: { s: { kind: 'service', name: 'S', configuration: { b: '', 9: '', 10: '' } } },
  });
  const printed = printDesign(parsed(text));
  expect(printed.replaceAll(/\s/g, '')).toContain('"configuration":{"10":"","9":"","b":""}');
  expect(printDesign(parsed(printed))).toBe(printed);
});
