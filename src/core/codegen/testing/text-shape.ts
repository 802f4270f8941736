/** The structure of a file that is no program, with what people wrote left out: equal for two files that say other words in the same form. */
import { parseAllDocuments } from 'yaml';
import { canonicalJson } from '../files/canonical-json.ts';

export const textShape = (path: string, text: string): string => {
  if (path.endsWith('.json')) return canonicalJson(jsonShape(JSON.parse(text)));
  if (/\.ya?ml$/.test(path)) return canonicalJson(yamlDocuments(text).map(jsonShape));
  if (path.endsWith('.md')) return markdownShape(text);
  return text
    .split('\n')
    .map(path.endsWith('.env.example') ? settingShape : quotedShape)
    .join('\n');
};

const yamlDocuments = (text: string): unknown[] =>
  [...parseAllDocuments(text)].map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS();
  });

/** Fields in no order: they are sorted by names, and names are people's own. */
const jsonShape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(jsonShape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return {
    fields: Object.values(value)
      .map((inner) => canonicalJson(jsonShape(inner)))
      .sort(),
  };
};

/** Blocks of CommonMark as they begin, and within them the signs that mean something. */
const markdownShape = (text: string): string => {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const [marks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence !== '') {
        if (line.trim() === fence) fence = '';
        return quotedShape(line);
      }
      fence = marks.trim();
      return fence === '' ? lineShape(line) : line;
    })
    .join('\n');
};

const lineShape = (line: string): string => {
  const [start = ''] =
    /^(\s*$|\s{4,}|\t|\s*(#{1,6}(\s|$)|[-+*](\s|$)|\d+[.)](\s|$)|>|=+\s*$|-{3,}\s*$|\|))/.exec(line) ?? [];
  const signs = line
    .replaceAll(/\\[!-/:-@[-`{-~]|&#?\w+;/g, '')
    .replaceAll(/`[^`]*`/g, '')
    .replaceAll(/[^`*_[\]<>|~]/g, '');
  return `${start}…${signs}`;
};

/** In quotes is what people wrote; a quote within them is escaped in one of the ways that formats have. */
const quotedShape = (line: string): string =>
  line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"').replaceAll(/'(?:[^']|'')*'/g, "'…'");

/** `NAME=word`, as a shell reads it. */
const settingShape = (line: string): string => (line.startsWith('#') ? '#' : quotedShape(line));
