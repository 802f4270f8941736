/** An objective promises that messages arrive, and a link on its path may give them up. */
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type LossPoint, lossesOfPublisher, lossesOfReader } from '../../durability/loss-points.ts';
import type { Found, Rule } from '../../rule.ts';
import { type Promised, promised, promiseOf } from '../../ways/promises.ts';
import { joined, say, unique } from '../../words.ts';

/** Reasons that a message names; the others are among its elements. */
const mostReasons = 3;

/**
 * A chain of deliveries is as safe as its weakest one. That a broker in memory is among them is `memory-critical`; repetition, which
 * only `exactly-once` excludes, is `exactly-once-claim`.
 */
export const guaranteeMismatch: Rule = {
  id: 'guarantee-mismatch',
  severity: 'warning',
  title: { en: 'Guarantee not kept', zh: '保证不成立' },
  summary: {
    en: 'An objective promises at least once or exactly once, and its path has a delivery that is at most once.',
    zh: '目标承诺至少一次或恰好一次，而路径中有至多一次的投递。',
  },
  source: 'Apache Kafka: message delivery semantics; OASIS MQTT 5.0, 4.3; NATS: JetStream delivery',
  check: (design) =>
    promised(design, ({ guarantee }) => guarantee === 'at-least-once' || guarantee === 'exactly-once').flatMap(
      (promise) => found(design, promise),
    ),
};

interface Weak extends LossPoint {
  readonly link: string;
}

const weakOf = (design: Design, { publications, subscriptions }: Promised): Weak[] => {
  const points = [
    ...publications.flatMap((entry) => lossesOfPublisher(design, entry).map((point) => ({ ...point, link: entry[0] }))),
    ...subscriptions.flatMap((entry) => lossesOfReader(design, entry).map((point) => ({ ...point, link: entry[0] }))),
  ];
  // Several readers of a topic on the path share its weakness.
  return [...new Map(points.map((point) => [point.pointer, point])).values()];
};

const found = (design: Design, promise: Promised): Found[] => {
  const weak = weakOf(design, promise);
  const [first] = weak;
  if (!first) return [];
  return [
    {
      message: say('“{name}” promises {promise}, but {reasons}.', '“{name}”承诺{promise}，但{reasons}。', {
        name: promise.name,
        promise: promiseOf(promise.objective),
        reasons: reasonsOf(weak),
      }),
      why: {
        en: 'A chain is as safe as its weakest link: what is lost there never arrives, whatever the others do.',
        zh: '链条的可靠性取决于最弱的一环：在那里丢失的消息永远不会到达。',
      },
      howToFix: { en: 'Strengthen these links, or promise less.', zh: '加强这些连线，或降低承诺。' },
      links: unique(weak.map(({ link }) => link)),
      pointer: first.pointer,
      fix: weak.every(({ mend }) => mend)
        ? {
            title: say('Keep the promise of “{name}”', '兑现“{name}”的承诺', { name: promise.name }),
            apply: (before) => strengthened(before, promise.id),
          }
        : undefined,
    },
  ];
};

const reasonsOf = (weak: readonly Weak[]): Text => {
  const more = weak.length - mostReasons;
  const shown = weak.slice(0, mostReasons).map(({ reason }) => reason);
  return joined(more > 0 ? [...shown, say('and {more} more', '另有 {more} 处', { more })] : shown);
};

const strengthened = (design: Design, objective: string): Design =>
  promised(design, () => true)
    .filter(({ id }) => id === objective)
    .flatMap((promise) => weakOf(design, promise))
    .reduce((whole, { mend }) => mend?.(whole) ?? whole, design);
