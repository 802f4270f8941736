/** A limit of the exported project as one finding about all the places that it touches. */
import { pointerOf } from '../../lib/pointer.ts';
import { fill, listed, type Text } from '../../lib/text.ts';
import type { Finding } from '../../model/findings/finding.ts';

interface Limit {
  readonly rule: string;
  readonly severity?: 'warning' | 'info';
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly messages?: readonly string[];
  /** The field of the first place that cannot be kept; without it, the place as a whole. */
  readonly field?: string;
  readonly message: Text;
  readonly why: Text;
  readonly howToFix: Text;
}

/** One finding for all the places it is about; none when there is no place. `{names}` stands for them in the message. */
export const limit = ({
  rule,
  severity = 'warning',
  nodes = [],
  links = [],
  messages = [],
  field,
  ...words
}: Limit): Finding[] => {
  const places = Object.entries({ nodes, links, messages }).flatMap(([section, ids]) => ids.map((id) => [section, id]));
  const [first] = places;
  if (!first) return [];
  const names = listed(places.map(([, id = '']) => id));
  return [
    {
      rule,
      severity,
      ...words,
      message: fill(words.message, { names }),
      nodes,
      links,
      messages,
      pointer: pointerOf(field === undefined ? first : [...first, field]),
      suppressed: false,
    },
  ];
};
