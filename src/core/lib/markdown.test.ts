import { expect, test } from 'vitest';
import { markdownCode, markdownWords } from './markdown.ts';

test('no sign of a name becomes markup, a tag, a cell or a mention, and all stands on one line', () => {
  expect(markdownWords('a|b <i> *x* `c` @you\n# d [e](f) & ~g~')).toBe(
    'a\\|b &lt;i&gt; \\*x\\* \\`c\\` &#64;you \\# d \\[e\\]\\(f\\) &amp; \\~g\\~',
  );
});

test('code ends where it was meant to', () => {
  expect(markdownCode('a`b|c\nd')).toBe('`a b\\|c d`');
});
