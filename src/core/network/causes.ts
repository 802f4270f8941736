/** What a message through a subscription or call causes: publications after it, calls during it. */
import type { Plan } from './plan.ts';
import { worksOf } from './stations.ts';

export interface Caused {
  readonly publication: number;
  /** Links of one choice exclude each other and share a branch. */
  readonly branch: number;
}

export interface Causes {
  /** Publications that message `message` (-1: a request) through `work` triggers. */
  readonly publications: (work: number, message: number) => Caused[];
  /** Calls made during the work, with the chance of each. */
  readonly calls: readonly (readonly { readonly call: number; readonly probability: number }[])[];
}

export const causesOf = (plan: Plan): Causes => {
  const works = worksOf(plan);
  const triggeredOfNode = plan.nodes.map((): number[] => []);
  plan.publications.forEach(({ node, trigger }, at) => {
    if (trigger !== null) triggeredOfNode[node]!.push(at);
  });
  const subscriptions = plan.publications.map(({ trigger }) => setOf(trigger?.subscriptions));
  return {
    publications: (work, message) => {
      const branches = new Map<string, number>();
      return triggeredOfNode[works[work]!.node]!.flatMap((publication) => {
        const { messages, choice } = plan.publications[publication]!.trigger!;
        if (!(subscriptions[publication]?.has(works[work]!.id) ?? true)) return [];
        if (messages !== null && (message < 0 || !messages.includes(message))) return [];
        const key = choice ?? `#${publication}`;
        const branch = branches.get(key) ?? branches.size;
        branches.set(key, branch);
        return [{ publication, branch }];
      });
    },
    calls: callsDuring(plan),
  };
};

const setOf = (ids: readonly string[] | null | undefined): ReadonlySet<string> | null =>
  ids === null || ids === undefined ? null : new Set(ids);

const callsDuring = (plan: Plan): Causes['calls'] => {
  const callsOfNode = plan.nodes.map((): number[] => []);
  plan.calls.forEach(({ from, during }, call) => {
    if (during !== null) callsOfNode[from]!.push(call);
  });
  return worksOf(plan).map(({ id, node }) =>
    callsOfNode[node]!.flatMap((call) => {
      const { subscriptions, probability } = plan.calls[call]!.during!;
      return (subscriptions?.includes(id) ?? true) ? [{ call, probability }] : [];
    }),
  );
};
