/** What services are called in the project: their folders, and the variables that say where they listen and whom they let in. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { distinct, FileNames } from '../names.ts';

export interface ServiceName {
  readonly slug: string;
  /** `PAYMENT_SERVICE_URL`: no variable of a broker ends like that. */
  readonly address: string;
  /** `PAYMENT_CALLER_TOKENS`: what lets callers from outside in. */
  readonly tokens: string;
}

/** By node id, those included that others run: they can be called, too. */
export const serviceNames = (design: Design): ReadonlyMap<string, ServiceName> => {
  const files = new FileNames('service', Object.keys(design.nodes ?? {}));
  const ids = sortedEntries(design.nodes).flatMap(([id, node]) => (node.kind === 'topic' ? [] : [id]));
  const slugs = ids.map((id) => files.of(id));
  const stems = distinct(slugs.map(stemOf));
  return new Map(
    ids.map((id, at) => [
      id,
      { slug: slugs[at] ?? id, address: `${stems[at]}_SERVICE_URL`, tokens: `${stems[at]}_CALLER_TOKENS` },
    ]),
  );
};

const stemOf = (slug: string): string =>
  slug
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');
