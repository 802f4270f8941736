/** What a few typed words may become on the canvas: `topic orders` a topic, `orders` whatever fits best here. */
import { kinds } from '../../../core/kinds/index.ts';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import type { Placeable } from '../../session/acts.ts';

export interface Offer {
  readonly kind: Placeable;
  /** Empty: the kind's own name. */
  readonly name: string;
  /** How it is linked with the selected node: `out` leads from that one to the new one; null for no link. */
  readonly link: 'out' | 'in' | null;
}

/** In the order in which designs are drawn. */
const order: readonly Placeable[] = ['topic', 'service', 'publisher', 'subscriber', 'context', 'note'];

const isNode = (kind: Placeable): kind is NodeKind => kind in nodeKinds;

/** The first typed word names a kind, in either language, at least by its beginning. */
const namedBy = (word: string): readonly Placeable[] =>
  order.filter((kind) => {
    const title = kinds.find(({ id }) => id === kind)?.title;
    return title !== undefined && [title.en.toLowerCase(), title.zh].some((words) => words.startsWith(word));
  });

/** What may lead from the selected node comes first, then what may lead to it; names with dots are those of topics. */
export const offersFor = (typed: string, selected: NodeKind | null): readonly Offer[] => {
  const words = typed.trim();
  const [first = '', ...rest] = words.split(/\s+/);
  const named = words === '' ? [] : namedBy(first.toLowerCase());
  const offer = (kind: Placeable, name: string): Offer => ({ kind, name, link: linkOf(kind, selected) });
  const byKind = named.map((kind) => offer(kind, rest.join(' ')));
  const rank = ({ kind, link }: Offer): number =>
    (link === 'out' ? 4 : link === 'in' ? 2 : 0) + (kind === 'topic' && /\w\.\w/.test(words) ? 8 : 0);
  const byName = order.map((kind) => offer(kind, words)).sort((one, other) => rank(other) - rank(one));
  // A word that names a kind wholly is hardly the name of something.
  const sure = named.length > 0 && (rest.length > 0 || named.length === 1);
  return sure ? byKind : [...byKind, ...byName];
};

const linkOf = (kind: Placeable, selected: NodeKind | null): Offer['link'] => {
  if (selected === null || !isNode(kind)) return null;
  if (kind in nodeKinds[selected].linkTo) return 'out';
  return selected in nodeKinds[kind].linkTo ? 'in' : null;
};
