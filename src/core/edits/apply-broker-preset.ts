/** What a broker does by default, written into topics and the links at them: an answer to “as it comes out of the box”. */
import { ok } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import { type Broker, brokerOf } from '../model/graph/broker-of.ts';
import { graphOf } from '../model/graph/graph.ts';
import type { Topic } from '../model/node.ts';
import { meansTheSame } from '../model/presets/meaning.ts';
import { presetsOf } from '../model/presets/presets-of.ts';
import type { Edit } from './edit.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { setAt } from './steps/set-at.ts';
import { judged } from './steps/verdict.ts';

export interface ApplyBrokerPreset {
  /** Ids; without them every topic, and the design’s own broker. */
  readonly topics?: readonly string[];
  /** The topics live on this one from now on; without it each stays where it is. */
  readonly broker?: Broker;
  /** `fill` writes only what nobody has written; `reset` also replaces and clears what differs from the broker’s. */
  readonly mode: 'fill' | 'reset';
}

export const applyBrokerPreset: Edit<ApplyBrokerPreset> = {
  id: 'apply-broker-preset',
  title: { en: 'Use the broker’s defaults', zh: '使用消息代理的默认值' },
  summary: {
    en: 'Topics and the links at them behave as their broker does by default, by its documentation.',
    zh: '主题及其连线按消息代理文档中的默认值工作。',
  },
  apply: (design, { topics, broker, mode }) => {
    for (const id of topics ?? []) {
      const node = recordAt(design, 'nodes', id);
      if (node === undefined) return notThere(id);
      if (node.kind !== 'topic')
        return refusal(
          '“{id}” is no topic: only topics live on a broker.',
          '“{id}”不是主题：只有主题位于消息代理上。',
          {
            id,
          },
        );
    }
    const placed = broker === undefined ? design : onBroker(design, topics, broker);
    const { publishing, reading, topics: all } = graphOf(placed);
    const wanted = topics ?? all.map(([id]) => id);
    const links = wanted.flatMap((id) => [...(publishing.get(id) ?? []), ...(reading.get(id) ?? [])]);
    // Twice: what holds for one field may depend on another, which the first time has cleared.
    const set = withPresets(withPresets(placed, 'nodes', wanted, mode), 'nodes', wanted, mode);
    // After the topics: what holds for a link may depend on what its topic has got.
    const after = withPresets(
      set,
      'links',
      links.map(([id]) => id),
      mode,
    );
    return after === design ? ok(design) : judged(after);
  },
};

const onBroker = (design: Design, topics: readonly string[] | undefined, broker: Broker): Design => {
  if (topics === undefined) return design.broker === broker ? design : (setAt(design, ['broker'], broker) as Design);
  return topics.reduce((before, id) => {
    const topic = recordAt(before, 'nodes', id) as Topic;
    return brokerOf(before, topic) === broker
      ? before
      : withRecord(before, 'nodes', id, setAt(topic, ['broker'], broker) as Topic);
  }, design);
};

type Section = 'nodes' | 'links';
type Mode = ApplyBrokerPreset['mode'];

const withPresets = (design: Design, section: Section, ids: readonly string[], mode: Mode): Design => {
  const changed = ids.flatMap((id) => {
    const [before, after] = [recordAt(design, section, id), filled(design, section, id, mode)];
    return before === after ? [] : [[id, after] as const];
  });
  return changed.length === 0
    ? design
    : { ...design, [section]: { ...design[section], ...Object.fromEntries(changed) } };
};

const filled = (design: Design, section: Section, id: string, mode: Mode): unknown => {
  const known = presetsOf(design, section, id);
  return Object.entries(known?.presets ?? {}).reduce<unknown>(
    (record, [field, { value }]) => {
      const [schema, written] = [known?.shape[field], known?.record[field]];
      if (!schema || (mode === 'fill' && written !== undefined)) return record;
      // What holds already is not written out a second time.
      return meansTheSame(schema, written, value ?? undefined) ? record : setAt(record, [field], value ?? undefined);
    },
    recordAt(design, section, id),
  );
};
