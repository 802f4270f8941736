/** What a broker does when nobody has told it anything, in the fields of the design, each value with where it is written. */
import type { Text } from '../../lib/text.ts';
import type { Publish, Subscribe } from '../link.ts';
import type { Topic } from '../node.ts';

/** One value: `documented` stands on the page, `example` is a figure to begin with, measured on somebody else's hardware. */
export interface Preset<Value = unknown> {
  /** Null: the broker has nothing of the kind, and the field stays absent. */
  readonly value: Value;
  readonly kind: 'documented' | 'example';
  /** What the broker calls it, as one would look it up: `max.poll.records`. */
  readonly setting: string;
  /** The public page that says so. */
  readonly source: string;
  /** What the value leaves open. */
  readonly note?: Text;
}

/** By the name of the field; a field that is not here is not the broker's to decide. */
export type Presets<Holder> = { readonly [Field in keyof Holder]?: Preset<NonNullable<Holder[Field]> | null> };

/** Of a topic on this broker, and of the links at it; a value may depend on what is said of the topic. */
export interface BrokerPresets {
  readonly topic: (topic: Topic, readers: readonly Subscribe[]) => Presets<Topic>;
  readonly publish: (link: Publish, topic: Topic) => Presets<Publish>;
  readonly subscribe: (link: Subscribe, topic: Topic) => Presets<Subscribe>;
}

/** Makes documented values of one page; sections of the page follow the `#`. */
export const documentedAt =
  (page: string) =>
  <Value>(value: Value, setting: string, section = '', note?: Text): Preset<Value> => ({
    value,
    kind: 'documented',
    setting,
    source: section === '' ? page : `${page}#${section}`,
    ...(note && { note }),
  });
