/** Words that have broken generators, parsers, shells, pages and file systems; drawn at random, each with a harmless one in its place. */
import fc from 'fast-check';

const code = [
  `it's "quoted" \`here\``,
  ...['"', "'", '`', '\\', '\\u0022; throw 1; //', '{{mustache}} <%= erb %> #{ruby}', '%s %d %n'],
  ...['*/ process.exit(1); /*', '// x', '/* x', '*/', '{', '}', '(', ');'],
  ...["$& $1 $` $' $$", '{names} {field} {0}', '@project/events', "'; import 'fs'; '"],
  ['$', '{process.exit(1)}'].join(''),
];
const shell = [
  '$(rm -rf ~)',
  '`id`',
  '; rm -rf / && echo $HOME | sh > /dev/null',
  '$HOME',
  '-rf',
  '--help',
  'A=B',
  '!!',
  '*',
];
const markup = [
  ...['</script><script>alert(1)</script>', '<!-- x', '-->', '<img src=x onerror=alert(1)>', '&lt;b&gt; &amp;', ']]>'],
  ...[
    '# heading',
    '- item',
    '+ item',
    '1. one',
    '2) two',
    '> said',
    '| cell | cell |',
    '---',
    '===',
    '    indented',
    '\tindented',
  ],
  ...[
    '```\nfence',
    '~~~',
    '[link](javascript:alert(1))',
    '![picture](x)',
    '[x]: http://x',
    '***bold***',
    '__bold__',
    'a\n\n# heading\n\n- item',
  ],
  ...['end', 'subgraph x', 'a --> b', '%%{init: {}}%%', 'click x "javascript:alert(1)"', '#quot;', 'graph TD;'],
];
const data = [
  ...[
    'null',
    'yes',
    'no',
    'on',
    'off',
    '~',
    'true',
    '0',
    '-1',
    '1e3',
    '0x10',
    '.inf',
    '2026-01-01',
    '12:30:45',
    '{}',
    '[]',
  ],
  ...[
    '- a',
    'a: b',
    'a #b',
    ': ',
    '# x',
    '!!js/function x',
    '&a',
    '*a',
    '%YAML 1.2',
    '@x',
    '? x',
    '|',
    '>-',
    '---\n',
    '...',
  ],
];
const paths = [
  ...[
    '..',
    '.',
    '../../etc/passwd',
    '/etc/passwd',
    '~/.ssh',
    'C:\\Windows',
    '\\\\host\\share',
    'file:///etc',
    'a/b',
    'a:b',
  ],
  ...[
    'con',
    'CON',
    'nul.txt',
    'aux',
    'com1',
    'LPT9',
    'trailing.',
    'trailing ',
    '.env',
    '.git',
    'node_modules',
    'package.json',
    'dist',
  ],
];
const reserved = [
  ...['class', 'await', 'default', 'delete', 'eval', 'arguments', 'static', 'type', 'any', 'undefined', 'NaN'],
  ...[
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'toJSON',
    'valueOf',
    'Promise',
    'Object',
  ],
];
const signs = [
  ...[
    'two\nlines\r\nand\u2028more\u2029',
    '\n',
    '\r',
    ' ',
    '\t',
    '\u00a0',
    '\u200b',
    '\ufeff',
    'nul\0',
    '\u0007\u001b[31m',
    '\u0085',
  ],
  ...[
    '\u202egnol\u202c',
    '\u2066x\u2069',
    '\u200fx',
    '\ud800',
    '\udc00x',
    '订单已下',
    '🛒',
    '👩‍👩‍👧',
    'e\u0301',
    'ﬃ',
    'İ',
    'ß',
    'Straße',
    'ΑΒΓ',
  ],
  ...['x'.repeat(1_500), '"'.repeat(300), `${'long '.repeat(300)}end`],
];

const known = [...code, ...shell, ...markup, ...data, ...paths, ...reserved, ...signs];

const drawn = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'\'"`\\*/<>$#|-_[](){}!&:;=~ \n\u2028\u202ea1'), minLength: 1, maxLength: 12 }),
);

/** Different from each other, and enough that those that stand together in a record are. */
export const hostileWords: fc.Arbitrary<readonly string[]> = fc.uniqueArray(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: drawn }),
  { minLength: 12, maxLength: 40 },
);

/** The harmless word for the one at this place: nothing to see for nothing to see, a name for what could be one, else several words. */
export const harmless = (word: string, at: number): string => {
  if (/^[\s\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u.test(word)) return ' '.repeat(at + 1);
  return /^[a-z][A-Za-z0-9]*$/.test(word) ? `plain${letters(at)}` : `plain words ${letters(at)}`;
};

const letters = (at: number): string =>
  [Math.floor(at / 26), at % 26].map((digit) => String.fromCharCode(97 + digit)).join('');
