import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

import { yamlOf } from './yaml.ts';

const read = (text: string): unknown[] =>
  parseAllDocuments(text, { strict: true }).map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });

describe('YAML', () => {
  it('is what people write by hand where nothing needs quotes', () => {
    const document = { kind: 'Deployment', spec: { replicas: 2, ports: [{ name: 'http', port: 80 }], args: ['a b'] } };
    expect(yamlOf([document, { none: [], nothing: {}, gone: undefined }])).toBe(
      "kind: Deployment\nspec:\n  replicas: 2\n  ports:\n    - name: http\n      port: 80\n  args:\n    - 'a b'\n---\nnone: []\nnothing: {}\n",
    );
  });

  it('shows whole lines as a block', () => {
    expect(yamlOf([{ config: 'a: 1\n\n  b: "2"\n' }])).toBe('config: |\n  a: 1\n\n    b: "2"\n');
  });

  it('shows no sign that is not seen, or that turns the direction of a line', () => {
    expect(yamlOf([{ '\u202e': 'a\u200b\u{e0001}b\u0085' }])).toBe('"\\u202e": "a\\u200b\\U000e0001b\\u0085"\n');
  });

  it('reads back as it was, whatever the text', () => {
    const words = [
      'no',
      'y',
      '1e3',
      '0x1',
      '~',
      '',
      ' a',
      'a ',
      '- a',
      'a: b',
      '#',
      '{{a}}',
      "it's",
      '"',
      '\\',
      'a\nb\n',
      '\n\n',
    ];
    const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.string());
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(text, tie('any'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (documents) => {
        expect(read(yamlOf(documents))).toEqual(documents);
      }),
      { numRuns: 500 },
    );
  });
});
