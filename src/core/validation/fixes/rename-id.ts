/** A new id for a record, everywhere it is named: references, layout, overrides, accepted findings. */
import { pathOf, pointerOf } from '../../lib/pointer.ts';
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { slugFor } from '../../model/names.ts';
import { references } from '../../model/references/references.ts';
import { sameName } from '../naming/safe-names.ts';
import { say } from '../words.ts';
import { has } from './records.ts';

type Section = 'nodes' | 'messages';

export const renameId = (section: Section, from: string, wanted: string): Fix => ({
  title: say('Change the id to “{id}”', '将 id 改为“{id}”', { id: wanted }),
  apply: (design) => (has(design[section], from) ? renamed(design, section, from, wanted) : design),
});

const renamed = (design: Design, section: Section, from: string, wanted: string): Design => {
  const same = new Set(Object.keys(design[section] ?? {}).map(sameName));
  const taken = (id: string) => same.has(sameName(id)) || (section === 'nodes' && has(design.links, id));
  const to = slugFor(wanted, taken);
  const named = references(design).filter((each) => each.section === section && each.id === from);
  const moved = named.reduce<unknown>(
    (value, { path, inKey }) => (inKey ? withKey(value, path.slice(0, -1), from, to) : withValue(value, path, to)),
    design,
  );
  return inRules(inOverrides(withKey(moved, [section], from, to) as Design, section, from, to), from, to);
};

const withValue = (target: unknown, path: readonly (string | number)[], value: unknown): unknown =>
  changed(target, path, () => value);

const withKey = (target: unknown, path: readonly (string | number)[], from: string, to: string): unknown =>
  changed(target, path, (map) =>
    Object.fromEntries(Object.entries(map as object).map(([key, value]) => [key === from ? to : key, value])),
  );

const changed = (
  target: unknown,
  [step, ...rest]: readonly (string | number)[],
  change: (value: unknown) => unknown,
): unknown => {
  if (step === undefined) return change(target);
  if (Array.isArray(target)) return target.with(Number(step), changed(target[Number(step)], rest, change));
  const record = target as Record<string, unknown>;
  return { ...record, [step]: changed(record[step], rest, change) };
};

const inOverrides = (design: Design, section: Section, from: string, to: string): Design => {
  if (!design.scenarios) return design;
  const scenarios = Object.entries(design.scenarios).map(([id, scenario]) => {
    if (!scenario.overrides) return [id, scenario];
    const overrides = Object.entries(scenario.overrides).map(([pointer, value]) => {
      const [first, second, ...rest] = pathOf(pointer);
      return [first === section && second === from ? pointerOf([section, to, ...rest]) : pointer, value];
    });
    return [id, { ...scenario, overrides: Object.fromEntries(overrides) }];
  });
  return { ...design, scenarios: Object.fromEntries(scenarios) };
};

const inRules = (design: Design, from: string, to: string): Design => {
  const suppressions = design.rules?.suppressions;
  if (!suppressions) return design;
  const entries = Object.entries(suppressions).map(([id, each]) => [
    id,
    { ...each, elements: each.elements.map((element) => (element === from ? to : element)) },
  ]);
  return { ...design, rules: { ...design.rules, suppressions: Object.fromEntries(entries) } };
};
