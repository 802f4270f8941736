/** Do two designs have the same wires? Most edits concern no place, no end and no word of a link: then nobody looks for ways again. */
import type { Design } from '../../../core/model/design.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Node } from '../../../core/model/node.ts';

export const sameDrawing = (one: Design, other: Design): boolean =>
  one.layout === other.layout &&
  one.contexts === other.contexts &&
  one.notes === other.notes &&
  one.messages === other.messages &&
  alike(one.nodes, other.nodes, sameBox) &&
  alike(one.links, other.links, sameWire);

type Records<Each> = Readonly<Record<string, Each>> | undefined;

/** Records under the same ids that are the same, or alike. */
const alike = <Each>(
  ones: Records<Each>,
  others: Records<Each>,
  same: (one: Each, other: Each) => boolean,
): boolean => {
  if (ones === others) return true;
  const ids = Object.keys(others ?? {});
  return (
    ids.length === Object.keys(ones ?? {}).length &&
    ids.every((id) => {
      const [one, other] = [ones?.[id], others?.[id]];
      return one === other || (one !== undefined && other !== undefined && same(one, other));
    })
  );
};

const sameBox = (one: Node, other: Node): boolean => one.kind === other.kind && one.context === other.context;

const sameWire = (one: Link, other: Link): boolean => wireOf(one) === wireOf(other);

/** All of a link that a wire or its words show. */
const wireOf = (link: Link): string => {
  const { kind, from, to } = link;
  const own = kind === 'publish' ? link.message : kind === 'call' ? link.name : [link.filter, link.deadLetter];
  return JSON.stringify([kind, from, to, own]);
};
