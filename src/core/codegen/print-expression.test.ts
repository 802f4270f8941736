import { describe, expect, it } from 'vitest';
import { code, printCall, printExpression, printImport } from './print-expression.ts';

describe('data as code', () => {
  it('puts each field on a line and leaves out what is undefined', () => {
    expect(printExpression({ name: 'a', 'two words': 1, absent: undefined, topic: code('topics.a'), empty: {} })).toBe(
      "{\n  name: 'a',\n  'two words': 1,\n  topic: topics.a,\n  empty: {},\n}",
    );
  });

  it('shortens a field whose value is a variable of its name', () => {
    expect(printExpression({ service: code('service') })).toBe('{\n  service,\n}');
  });

  it('breaks a list that does not fit, and fills lines with numbers', () => {
    expect(printExpression(['a', 'b'])).toBe("['a', 'b']");
    expect(printExpression([code('x'.repeat(80)), code('y'.repeat(80))])).toBe(
      `[\n  ${'x'.repeat(80)},\n  ${'y'.repeat(80)},\n]`,
    );
    expect(printExpression(Array.from({ length: 60 }, (_, index) => index)).split('\n')).toHaveLength(4);
  });

  it('breaks calls and imports that do not fit', () => {
    expect(printCall('f', ['a', 'b'], ';', '')).toBe('f(a, b);');
    expect(printCall('f', ['a'.repeat(60), 'b'.repeat(60)], ';', '  ')).toBe(
      `f(\n    ${'a'.repeat(60)},\n    ${'b'.repeat(60)},\n  );`,
    );
    expect(printImport(['b', 'type A', 'a'], 'm')).toEqual(["import { type A, a, b } from 'm';"]);
    expect(printImport([], 'm')).toEqual([]);
    expect(printImport(['a'.repeat(70), 'b'.repeat(70)], 'm')).toHaveLength(4);
  });
});
