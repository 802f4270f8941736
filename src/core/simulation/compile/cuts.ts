/** What faults can shut off: the gates before topics and behind publish links, and the subscriptions that nothing may reach. */
import type { Plan } from '../../network/plan.ts';

export interface Cuts {
  /** Topics and publish links with a gate, by id; a gate's number is its place. */
  readonly gates: readonly string[];
  /** Subscriptions whose link can be cut or whose topic can go down. */
  readonly subscriptions: ReadonlySet<number>;
}

export const cutsOf = ({ faults, publications, subscriptions, topics }: Plan): Cuts => {
  const cut = new Set(faults.flatMap(({ kind, target }) => (kind === 'link-cut' ? [target] : [])));
  const down = new Set(faults.flatMap(({ kind, target }) => (kind === 'broker-down' ? [target] : [])));
  const unreached = subscriptions.flatMap(({ id, topic }, at) =>
    cut.has(id) || down.has(topics[topic]!.id) ? [at] : [],
  );
  return {
    gates: [
      ...publications.flatMap(({ id }) => (cut.has(id) ? [id] : [])),
      ...topics.flatMap(({ id }) => (down.has(id) ? [id] : [])),
    ],
    subscriptions: new Set(unreached),
  };
};
