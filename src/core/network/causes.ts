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
  readonly publications: (work: number, message: number) => readonly Caused[];
  /** Whether that depends on the message. */
  readonly selective: (work: number) => boolean;
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
  const triggered = works.map(({ id, node }) =>
    triggeredOfNode[node]!.filter((publication) => subscriptions[publication]?.has(id) ?? true),
  );
  const messagesOf = (publication: number) => plan.publications[publication]!.trigger!.messages;
  const selective = triggered.map((publications) => publications.some((each) => messagesOf(each) !== null));
  const unselected = triggered.map((publications, work) => (selective[work] ? [] : branched(plan, publications)));
  return {
    publications: (work, message) => {
      if (!selective[work]) return unselected[work]!;
      const takes = (messages: readonly number[] | null): boolean =>
        messages === null || (message >= 0 && messages.includes(message));
      return branched(
        plan,
        triggered[work]!.filter((publication) => takes(messagesOf(publication))),
      );
    },
    selective: (work) => selective[work]!,
    calls: callsDuring(plan),
  };
};

/** Links of one choice get one branch, any other link gets its own. */
const branched = (plan: Plan, publications: readonly number[]): Caused[] => {
  const choices = new Map<string, number>();
  let branches = 0;
  return publications.map((publication) => {
    const { choice } = plan.publications[publication]!.trigger!;
    const known = choice === null ? undefined : choices.get(choice);
    const branch = known ?? branches++;
    if (choice !== null) choices.set(choice, branch);
    return { publication, branch };
  });
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
