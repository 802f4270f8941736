/** Where the value of a field comes from: the broker's documentation, the person, or the fixed default of the format. */
import { pathOf } from '../../lib/pointer.ts';
import type { Design } from '../design.ts';
import type { Broker } from '../graph/broker-of.ts';
import { meansTheSame } from './meaning.ts';
import type { Preset } from './preset.ts';
import { presetsOf } from './presets-of.ts';

export interface FieldOrigin {
  /**
   * `documented`: what holds is what the broker does by default, written or not. `changed`: something else is written.
   * `default`: nothing is written, and the fixed default is not what the broker does.
   */
  readonly origin: 'documented' | 'changed' | 'default';
  readonly broker: Broker;
  readonly preset: Preset;
}

/** Of a field of a topic, a publication or a subscription, `/links/reads/prefetch`; undefined where the broker has no say, or none is named. */
export const originOf = (design: Design, pointer: string): FieldOrigin | undefined => {
  const [section = '', id = '', field = '', ...rest] = pathOf(pointer);
  const known = rest.length === 0 ? presetsOf(design, section, id) : undefined;
  if (!known?.named || !Object.hasOwn(known.presets, field)) return undefined;
  const [preset, schema, written] = [known.presets[field], known.shape[field], known.record[field]];
  if (!preset || !schema) return undefined;
  const { broker } = known;
  if (meansTheSame(schema, written, preset.value ?? undefined)) return { origin: 'documented', broker, preset };
  return { origin: written === undefined ? 'default' : 'changed', broker, preset };
};
