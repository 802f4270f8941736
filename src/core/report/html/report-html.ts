/** A report as one HTML file that needs nothing else: no script, no address, and a policy that allows neither. */
import { sha256 } from '../../lib/sha256.ts';
import { type Mark, mark } from '../../picture/mark.ts';
import type { Report, Section } from '../report.ts';
import { base64OfHex } from './base64.ts';
import { blockMarks } from './blocks.ts';
import { htmlText } from './html-text.ts';
import { styleOf } from './style.ts';
import { themedPicture } from './themed-picture.ts';

/** `font` is a style sheet that brings the letters of the picture and the page, or nothing. */
export const reportHtml = (report: Report, font: string): string => {
  const { language, title, sort } = report;
  const picture = pictureOf(report);
  const style = styleOf(font, picture ?? { light: '', dark: '' });
  const head = mark(
    'head',
    {},
    mark('meta', { charset: 'utf-8' }),
    mark('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(style) }),
    mark('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    mark('meta', { name: 'color-scheme', content: 'light dark' }),
    mark('title', {}, `${title} – ${sort}`),
    mark('style', {}, style),
  );
  return `<!doctype html>\n${htmlText(mark('html', { lang: language }, head, bodyOf(report, picture?.picture ?? null)))}\n`;
};

/** Nothing may be loaded or run; of styles this one alone, letter by letter. */
const policyFor = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${base64OfHex(sha256(style))}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const pictureOf = ({ sections }: Report) => {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'picture');
  return block?.kind === 'picture' ? themedPicture(block.scene, block.alternative) : null;
};

const bodyOf = ({ contents, madeBy, sections, sort, subtitle, title }: Report, picture: Mark | null): Mark =>
  mark(
    'body',
    {},
    mark(
      'header',
      {},
      mark('p', { class: 'sort' }, sort),
      mark('h1', {}, title),
      mark('p', { class: 'subtitle' }, subtitle),
      mark('nav', { 'aria-label': contents }, mark('ul', {}, ...sections.map(entryOf))),
    ),
    mark('main', {}, ...sections.map((section) => sectionMark(section, picture))),
    mark('footer', {}, madeBy),
  );

const entryOf = ({ id, title }: Section): Mark => mark('li', {}, mark('a', { href: `#${id}` }, title));

const sectionMark = ({ blocks, id, title }: Section, picture: Mark | null): Mark =>
  mark(
    'section',
    { 'aria-labelledby': id },
    mark('h2', { id }, title),
    ...blocks.flatMap((block, at) => blockMarks(block, { id: `${id}-${at}`, picture })),
  );
