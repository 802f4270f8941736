import { expect, it } from 'vitest';
import { brokers } from '../../../../core/codegen/brokers/index.ts';
import { generateProject } from '../../../../core/codegen/generate.ts';
import { example } from '../../../workers/testing/example.ts';
import { linesOf } from './lines.ts';

/** `kind:text` of each coloured piece, line by line. */
const coloured = (path: string, text: string): string[][] =>
  linesOf(path, text).map((line) => line.flatMap(({ kind, text: piece }) => (kind ? [`${kind}:${piece}`] : [])));

it('loses no character of any file of a project', () => {
  for (const { id } of brokers)
    for (const { path, text } of generateProject(example('cart-3'), { broker: id }).files) {
      const shown = linesOf(path, text).map((line) => line.map((piece) => piece.text).join(''));
      expect(shown.join('\n'), path).toBe(text.replace(/\n$/, ''));
    }
});

it('colours TypeScript, also comments and templates of several lines', () => {
  expect(coloured('a.ts', "/** One\n * two */\nconst order = new Order('x', 1_000); // done")).toEqual([
    ['comment:/** One'],
    ['comment: * two */'],
    ['keyword:const', 'keyword:new', 'name:Order', "string:'x'", 'number:1_000', 'comment:// done'],
  ]);
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a source with a template in it
  expect(coloured('a.ts', 'f(`a ${b ? `c` : `d`}\n//e`) // f')).toEqual([
    ['string:`a ${b ? `c` : `d`}'],
    ['string://e`', 'comment:// f'],
  ]);
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: a source with a template in it
});

it('takes a division for no regular expression, and quotes in one for no text', () => {
  expect(coloured('a.ts', 'const half = a / 2 / b; // of it')).toEqual([
    ['keyword:const', 'number:2', 'comment:// of it'],
  ]);
  expect(coloured('a.ts', "text.replace(/['/]/g, '-') // safe")).toEqual([
    ["string:/['/]/g", "string:'-'", 'comment:// safe'],
  ]);
});

it('colours the names of fields, also where they are words of the language', () => {
  expect(coloured('a.json', '{ "type": "object", "n": -1.5e3, "on": true }')).toEqual([
    ['name:"type"', 'string:"object"', 'name:"n"', 'number:-1.5e3', 'name:"on"', 'keyword:true'],
  ]);
  expect(coloured('a.ts', '{ type: 1 }')).toEqual([['number:1']]);
});

it('colours YAML, whose addresses have a colon and a hash sign without being a name or a comment', () => {
  expect(coloured('c.yml', "# the broker\nurl: nats://host:4222/#a\non: [true, 2, 'x']")).toEqual([
    ['comment:# the broker'],
    ['name:url'],
    ['name:on', 'keyword:true', 'number:2', "string:'x'"],
  ]);
});

it('colours Markdown and leaves what stands in a fence alone', () => {
  expect(coloured('a.md', '# Title\n```sh\n# no title\n```\nSee [it](x).')).toEqual([
    ['keyword:# Title'],
    ['string:```sh'],
    ['string:# no title'],
    ['string:```'],
    ['name:[it](x)'],
  ]);
});

it('colours settings, shell and Dockerfiles', () => {
  expect(coloured('.env.example', '# Where\nNATS_URL=nats://x\nN=3')).toEqual([
    ['comment:# Where'],
    ['name:NATS_URL'],
    ['name:N', 'number:3'],
  ]);
  expect(coloured('Dockerfile', 'FROM node:22\nENV A=$B')).toEqual([['keyword:FROM'], ['keyword:ENV', 'name:$B']]);
  expect(coloured('run.sh', 'if true; then exit 1; fi')).toEqual([
    ['keyword:if', 'keyword:then', 'keyword:exit', 'keyword:fi'],
  ]);
});

it('shows what it does not know, and what is very long, as it is', () => {
  expect(coloured('LICENSE', "it's free")).toEqual([[]]);
  expect(linesOf('a.json', '1'.repeat(1_000_001))[0]?.[0]?.kind).toBeNull();
});
