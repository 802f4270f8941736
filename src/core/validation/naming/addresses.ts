/** Addresses of topics as sentences and fixes need them. */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';

/** Does another topic have this address? */
export const isAddressTaken = (design: Design, id: string, address: string): boolean =>
  graphOf(design).nodes.some(
    ([other, node]) => other !== id && node.kind === 'topic' && (node.address ?? other) === address,
  );

/** Braces are places of values in sentences, so parameters stand in other brackets there. */
export const inSentence = (address: string): string => address.replaceAll('{', '‹').replaceAll('}', '›');
