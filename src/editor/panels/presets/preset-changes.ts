/** What the defaults of a broker would change, field by field: the same change of many elements is one line. */
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { type Design, design as designSchema } from '../../../core/model/design.ts';
import { graphOf } from '../../../core/model/graph/graph.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { publish } from '../../../core/model/link.ts';
import type { Preset } from '../../../core/model/presets/preset.ts';
import { presetsOf } from '../../../core/model/presets/presets-of.ts';
import { subscribe } from '../../../core/model/subscribe.ts';
import { topic } from '../../../core/model/topic.ts';

const forms = {
  design: formOf(designSchema),
  topic: formOf(topic),
  publish: formOf(publish),
  subscribe: formOf(subscribe),
};
export type Changed = keyof typeof forms;

export interface PresetChange {
  /** Unique among the changes. */
  readonly key: string;
  readonly of: Changed;
  readonly field: FormField;
  /** Undefined: nobody has written anything. */
  readonly from: unknown;
  /** Undefined: the field is cleared. */
  readonly to: unknown;
  /** Absent of the broker itself. */
  readonly preset?: Preset;
  /** Names of the elements that it happens to; of the system itself none. */
  readonly names: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** What replaces or clears something that a person has written comes first. */
export const presetChanges = (before: Design, after: Design): readonly PresetChange[] => {
  const found = new Map<string, PresetChange & { readonly names: string[] }>();
  for (const change of singleChanges(before, after)) {
    const same = found.get(change.key);
    if (same) same.names.push(...change.names);
    else found.set(change.key, { ...change, names: [...change.names] });
  }
  const all = [...found.values()];
  return [...all.filter(({ from }) => from !== undefined), ...all.filter(({ from }) => from === undefined)];
};

const singleChanges = (before: Design, after: Design): readonly PresetChange[] => {
  const { topics, links } = graphOf(after);
  const system = forms.design.filter(({ key }) => key === 'broker');
  return [
    ...fieldChanges('design', system, before, after, {}, []),
    ...topics.flatMap(([id, node]) => {
      const was = before.nodes?.[id];
      if (was === node) return [];
      return fieldChanges('topic', forms.topic, was, node, presetsOf(after, 'nodes', id)?.presets, [node.name]);
    }),
    ...links.flatMap(([id, link]) => {
      const was = before.links?.[id];
      if (was === link || link.kind === 'call') return [];
      const presets = presetsOf(after, 'links', id)?.presets;
      return fieldChanges(link.kind, forms[link.kind], was, link, presets, [linkName(after, id)]);
    }),
  ];
};

const fieldChanges = (
  of: Changed,
  fields: readonly FormField[],
  was: object | undefined,
  is: object,
  presets: Readonly<Record<string, Preset>> = {},
  names: readonly string[],
): readonly PresetChange[] =>
  fields.flatMap((field) => {
    const [from, to] = [(was as Values | undefined)?.[field.key], (is as Values)[field.key]];
    if (from === to) return [];
    const preset = presets[field.key];
    const key = JSON.stringify([of, field.key, from, to, preset?.setting]);
    return [{ key, of, field, from, to, ...(preset && { preset }), names }];
  });
