/** Retries inside retries: the tries of each layer multiply, and what is down already gets them all. */
import { remembered } from '../../../lib/remembered.ts';
import { figure } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import type { Entry, Incoming } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import { withLink } from '../../fixes/records.ts';
import { triesOf } from '../../load/retries.ts';
import type { Found, Rule } from '../../rule.ts';
import { nestOf } from '../../ways/nested-calls.ts';
import { linkAt, nodeName, say, unique } from '../../words.ts';

type Thresholds = { readonly tries: number; readonly graveTries: number };

/**
 * At least two layers must retry: many tries at one layer are a matter of backoff. Messages that are published in between
 * end a nest, since their publisher does not wait for what becomes of them.
 */
export const retryStorm: Rule<Thresholds> = {
  id: 'retry-storm',
  severity: 'warning',
  title: { en: 'Retry storm', zh: '重试风暴' },
  summary: {
    en: 'A call that is tried again is made during work that is tried again itself, so that the tries multiply.',
    zh: '可重试的调用发生在本身也会重试的处理期间，尝试次数因此相乘。',
  },
  source:
    'Google, Site Reliability Engineering, 2016, ch. 22 (4 × 4 × 4 = 64); Amazon Builders’ Library: Timeouts, retries, and backoff with jitter',
  settings: {
    tries: { default: 10, title: { en: 'Tries after one failure, at most', zh: '一次失败引起的尝试次数上限' } },
    graveTries: { default: 64, title: { en: 'More tries are an error', zh: '超过此次数为错误' } },
  },
  check: (design, _facts, { tries, graveTries }) => {
    return layersOf(outlineOf(design))
      .filter(({ layers, product, isInnermost }) => layers > 1 && product > tries && isInnermost)
      .map((layer) => found(design, layer, graveTries));
  },
};

interface Layer {
  readonly entry: Entry<Incoming>;
  readonly tries: number;
  /** Tries that one failure here becomes, all layers around it included. */
  readonly product: number;
  /** How many layers retry, this one included. */
  readonly layers: number;
  /** The next layer outside that retries. */
  readonly around: Layer | undefined;
  /** Nothing that is called from here retries. */
  readonly isInnermost: boolean;
}

/** Every subscription and call that retries, with the layers around it that make the most of its tries. */
const layersOf = remembered((design: Design): Layer[] => {
  const { innermostFirst, inside } = nestOf(design);
  const retriesInside = new Set<string>();
  for (const [id] of innermostFirst)
    if (inside.get(id)?.some(([call, link]) => triesOf(design, link) > 1 || retriesInside.has(call)))
      retriesInside.add(id);
  const around = new Map<string, Layer>();
  return innermostFirst.toReversed().flatMap((entry) => {
    const [id, link] = entry;
    const tries = triesOf(design, link);
    const outer = around.get(id);
    const own: Layer | undefined = tries > 1 ? layer(entry, tries, outer, !retriesInside.has(id)) : outer;
    for (const [call] of inside.get(id) ?? [])
      if (own && own.product > (around.get(call)?.product ?? 0)) around.set(call, own);
    return own && own !== outer ? [own] : [];
  });
});

const layer = (entry: Entry<Incoming>, tries: number, around: Layer | undefined, isInnermost: boolean): Layer => ({
  entry,
  tries,
  product: tries * (around?.product ?? 1),
  layers: 1 + (around?.layers ?? 0),
  around,
  isInnermost,
});

const found = (design: Design, innermost: Layer, graveTries: number): Found => {
  const layers = outwards(innermost);
  const [id, link] = innermost.entry;
  const outermost = layers.at(-1) as Layer;
  return {
    message: say(
      'One failure at “{node}” becomes up to {tries} tries ({product}): {count} layers retry, one inside the other.',
      '“{node}”的一次失败最多变成 {tries} 次尝试（{product}）：{count} 层重试层层嵌套。',
      {
        node: nodeName(design, link.to),
        tries: innermost.product,
        product: layers
          .map(({ tries }) => figure(tries))
          .toReversed()
          .join(' × '),
        count: layers.length,
      },
    ),
    why: {
      en: 'What fails because it has too much to do gets many times as much, and stays down.',
      zh: '因负担过重而失败的一方会收到数倍的负担，无法恢复。',
    },
    howToFix: {
      en: 'Retry at one layer only, best at the outermost, which can wait longest.',
      zh: '只在一层重试，最好是能等待最久的最外层。',
    },
    ...(innermost.product > graveTries && { severity: 'error' }),
    nodes: unique(layers.map(({ entry }) => entry[1].to)),
    links: layers.map(({ entry }) => entry[0]),
    pointer: linkAt(id, 'retry'),
    fix: retryOnlyAt(design, outermost, layers.slice(0, -1)),
  };
};

/** From the innermost layer that retries to the outermost. */
const outwards = (innermost: Layer): Layer[] => {
  const layers: Layer[] = [];
  for (let each: Layer | undefined = innermost; each; each = each.around) layers.push(each);
  return layers;
};

const retryOnlyAt = (design: Design, outermost: Layer, others: readonly Layer[]): Fix => ({
  title: say('Retry only at “{node}”', '仅在“{node}”重试', { node: nodeName(design, outermost.entry[1].to) }),
  apply: (before) =>
    others.reduce((whole, { entry: [id] }) => {
      const link = whole.links?.[id];
      if (link?.kind !== 'call' || !link.retry) return whole;
      const { retry: _retry, ...once } = link;
      return withLink(whole, id, once);
    }, before),
});
