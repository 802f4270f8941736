/** What the defaults of a broker would change, field by field: the same change of many elements is one line. */
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { pointerOf } from '../../../core/lib/pointer.ts';
import { type Design, design as designSchema } from '../../../core/model/design.ts';
import { graphOf } from '../../../core/model/graph/graph.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { publish } from '../../../core/model/link.ts';
import { originOf } from '../../../core/model/presets/origin-of.ts';
import type { Preset } from '../../../core/model/presets/preset.ts';
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
  const found = new Map<string, PresetChange>();
  for (const change of singleChanges(before, after)) {
    const same = found.get(change.key);
    found.set(change.key, same ? { ...same, names: [...same.names, ...change.names] } : change);
  }
  const all = [...found.values()];
  return [...all.filter(({ from }) => from !== undefined), ...all.filter(({ from }) => from === undefined)];
};

const singleChanges = (before: Design, after: Design): readonly PresetChange[] => {
  const { topics, links } = graphOf(after);
  return [
    ...(before.broker === after.broker ? [] : ofRecord(after, 'design', [], before, after, ['broker'])),
    ...topics.flatMap(([id, node]) =>
      ofRecord(after, 'topic', ['nodes', id], before.nodes?.[id], node).map((change) => ({
        ...change,
        names: [node.name],
      })),
    ),
    ...links.flatMap(([id, link]) =>
      link.kind === 'call'
        ? []
        : ofRecord(after, link.kind, ['links', id], before.links?.[id], link).map((change) => ({
            ...change,
            names: [linkName(after, id)],
          })),
    ),
  ];
};

const ofRecord = (
  after: Design,
  of: Changed,
  place: readonly string[],
  was: object | undefined,
  is: object,
  only?: readonly string[],
): readonly PresetChange[] => {
  if (was === is) return [];
  return forms[of].flatMap((field) => {
    const [from, to] = [(was as Values | undefined)?.[field.key], (is as Values)[field.key]];
    if (from === to || (only && !only.includes(field.key))) return [];
    const preset = originOf(after, pointerOf([...place, field.key]))?.preset;
    const key = JSON.stringify([of, field.key, from, to, preset?.setting]);
    return [{ key, of, field, from, to, ...(preset && { preset }), names: [] }];
  });
};
