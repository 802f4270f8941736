/** A limit of the exported project as one finding about all the places that it touches. */
import { fill, listed, type Text } from '../../lib/text.ts';
import type { ExportFinding } from './export-finding.ts';

interface Limit {
  readonly rule: string;
  readonly severity?: 'warning' | 'info';
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly messages?: readonly string[];
  readonly message: Text;
  readonly why: Text;
  readonly howToFix: Text;
}

/** One finding for all the places it is about; none when there is no place. `{names}` stands for them in the message. */
export const limit = ({
  severity = 'warning',
  nodes = [],
  links = [],
  messages = [],
  ...words
}: Limit): ExportFinding[] => {
  const names = [...nodes, ...links, ...messages];
  if (names.length === 0) return [];
  return [{ ...words, message: fill(words.message, { names: listed(names) }), severity, nodes, links, messages }];
};
