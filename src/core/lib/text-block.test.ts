import { describe, expect, it } from 'vitest';
import { text } from './text-block.ts';

describe('a text block', () => {
  it('loses the indentation of its source and ends in one line break', () => {
    expect(text`
      one
        two

      three
    `).toBe('one\n  two\n\nthree\n');
  });

  it('indents what is put in like the place where it stands', () => {
    expect(text`
      {
        ${['a', 'b\n  c']}
      }
    `).toBe('{\n  a\n  b\n    c\n}\n');
  });

  it('drops a line whose list is empty or whose condition is false, and keeps an empty string as an empty line', () => {
    expect(text`
      a
      ${[]}
      ${false}
      ${undefined}
      ${''}
      b
    `).toBe('a\n\nb\n');
  });

  it('a paragraph that goes away takes one of the empty lines around it along', () => {
    expect(text`
      a

      ${false}
      ${[]}

      b

      ${undefined}
    `).toBe('a\n\nb\n');
  });

  it('does not read the indentation of what is put in as its own', () => {
    expect(text`
      ${'no indent\nat all'}
      end
    `).toBe('no indent\nat all\nend\n');
  });
});
