/** The presets of one topic or link, by the broker that the topic lives on. */
import type * as z from 'zod/mini';
import { own } from '../../lib/own.ts';
import type { Design } from '../design.ts';
import { type Broker, brokerOf } from '../graph/broker-of.ts';
import { graphOf } from '../graph/graph.ts';
import { publish } from '../link.ts';
import type { Topic } from '../node.ts';
import { subscribe } from '../subscribe.ts';
import { topic } from '../topic.ts';
import { brokerPresets } from './broker-presets.ts';
import type { Preset } from './preset.ts';

export interface PresetsOfRecord {
  readonly broker: Broker;
  /** Somebody has said that it is this one; else messages stay in memory. */
  readonly named: boolean;
  readonly record: Readonly<Record<string, unknown>>;
  /** By field; only those that the broker decides. */
  readonly presets: Readonly<Record<string, Preset>>;
  readonly shape: Readonly<Record<string, z.ZodMiniType>>;
}

/** Undefined for anything but a topic, a publication or a subscription. */
export const presetsOf = (design: Design, section: string, id: string): PresetsOfRecord | undefined => {
  if (section === 'nodes') return ofTopic(design, id);
  return section === 'links' ? ofLink(design, id) : undefined;
};

const ofTopic = (design: Design, id: string): PresetsOfRecord | undefined => {
  const node = own(design.nodes, id);
  if (node?.kind !== 'topic') return undefined;
  const readers = (graphOf(design).reading.get(id) ?? []).map(([, link]) => link);
  const presets = brokerPresets[brokerOf(design, node)].topic(node, readers);
  return { ...brokerAt(design, node), record: { ...node }, presets: { ...presets }, shape: topic.shape };
};

const ofLink = (design: Design, id: string): PresetsOfRecord | undefined => {
  const link = own(design.links, id);
  if (link === undefined || link.kind === 'call') return undefined;
  const node = own(design.nodes, link.kind === 'publish' ? link.to : link.from);
  if (node?.kind !== 'topic') return undefined;
  const presets = brokerPresets[brokerOf(design, node)];
  const at = { ...brokerAt(design, node), record: { ...link } };
  return link.kind === 'publish'
    ? { ...at, presets: { ...presets.publish(link, node) }, shape: publish.shape }
    : { ...at, presets: { ...presets.subscribe(link, node) }, shape: subscribe.shape };
};

const brokerAt = (design: Design, node: Topic) => ({
  broker: brokerOf(design, node),
  named: (node.broker ?? design.broker) !== undefined,
});
