/** What `eventwright diff` says to people: first what breaks, then element by element. */
import { type ComparedSection, comparedSections } from '../../core/history/compare.ts';
import type { Breaking } from '../../core/history/compatibility/breaking.ts';
import { fieldNames, valueWords } from '../../core/history/difference-words.ts';
import { type Told, toldKinds } from '../../core/history/told.ts';
import type { Design } from '../../core/model/design.ts';
import { oneLine } from './one-line.ts';

const signs: Readonly<Record<Told['kind'], string>> = {
  ...{ added: '+', removed: '-', renamed: '=', retuned: '~', moved: '>' },
};
const titles: Readonly<Record<ComparedSection, string>> = {
  design: 'The system',
  nodes: 'Nodes',
  links: 'Links',
  contexts: 'Contexts',
  messages: 'Messages',
  schemas: 'Shared schemas',
  objectives: 'Objectives',
  scenarios: 'Scenarios',
  rules: 'Rules',
  notes: 'Notes',
};

/** `design` is the newer one, in whose words it is said. */
export const diffText = (design: Design, told: readonly Told[], breaking: readonly Breaking[]): string => {
  if (told.length === 0) return 'Both designs mean the same.\n';
  const sections = comparedSections.flatMap((section) => {
    const own = told.filter((each) => each.section === section);
    return own.length === 0 ? [] : [titles[section], ...own.flatMap((each) => differenceLines(design, each)), ''];
  });
  const counts = toldKinds.map((kind) => `${told.filter((each) => each.kind === kind).length} ${kind}`);
  return [
    ...(breaking.length > 0 ? ['Breaking', ...breaking.flatMap((each) => breakingLines(design, each)), ''] : []),
    ...sections,
    `${counts.join(', ')}; ${breaking.length} breaking`,
    '',
  ].join('\n');
};

const differenceLines = (design: Design, { section, id, kind, name, formerName, fields }: Told): readonly string[] => {
  const title = formerName === null ? oneLine(name) : `${oneLine(formerName)} is now ${oneLine(name)}`;
  const place = id === '' || id === name ? '' : ` (${id})`;
  const shown = kind === 'renamed' ? [] : fields.filter(({ path }) => formerName === null || path.join('/') !== 'name');
  return [
    `  ${signs[kind]} ${title}${place}: ${kind}`,
    ...shown.map(({ path, from, to }) => {
      const names = fieldNames(design, section, id, path).map((each) => (typeof each === 'string' ? each : each.en));
      return `      ${oneLine(names.join(' > '))}: ${valueOr(from)} -> ${valueOr(to)}`;
    }),
  ];
};

const valueOr = (value: unknown): string => oneLine(valueWords(value) ?? 'not set');

const breakingLines = (
  design: Design,
  { message, field, words, breaks, forbidden, hurt }: Breaking,
): readonly string[] => {
  const named = hurt.map((id) => oneLine(design.nodes?.[id]?.name ?? id)).join(', ') || 'nobody yet';
  const mode = design.messages?.[message]?.compatibility;
  const who = breaks === 'old-readers' ? 'readers that are not updated' : 'updated readers, by messages of before';
  return [
    `  ! ${oneLine(design.messages?.[message]?.name ?? message)} ${oneLine(field) || '(whole)'}: ${oneLine(words.en)}`,
    `      hurt: ${who}: ${named}${forbidden ? `; its compatibility ${mode} rules this out` : ''}`,
  ];
};
