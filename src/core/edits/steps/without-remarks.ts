/** Takes what is gone out of what is said about elements: layout, suppressions, scenario overrides. */
import { pathOf } from '../../lib/pointer.ts';
import type { Design } from '../../model/design.ts';
import { overridden } from '../../model/overrides.ts';
import type { Gone } from './cascade.ts';
import { type SectionName, withoutLayout, withSection } from './records.ts';

export const withoutRemarks = (design: Design, gone: Gone): Design => {
  let next = design;
  for (const section of ['nodes', 'links', 'contexts', 'notes'] as const)
    next = withoutLayout(next, section, gone[section]);
  return withoutOverrides(withoutSuppressions(next, gone), gone);
};

/** A suppression whose last element or whose place is gone goes too; one that named neither was for the whole design. */
const withoutSuppressions = (design: Design, gone: Gone): Design => {
  const elements = new Set([...gone.nodes, ...gone.links, ...gone.messages]);
  const suppressions = design.rules?.suppressions;
  if (!design.rules || !suppressions) return design;
  const touched = Object.values(suppressions).some(
    (each) => isGone(gone, each.pointer) || each.elements.some((id) => elements.has(id)),
  );
  if (!touched) return design;
  const left = Object.entries(suppressions).flatMap(([id, each]) => {
    if (isGone(gone, each.pointer)) return [];
    const kept = each.elements.filter((element) => !elements.has(element));
    if (kept.length === each.elements.length) return [[id, each] as const];
    return kept.length > 0 ? [[id, { ...each, elements: kept }] as const] : [];
  });
  return withSection(design, 'rules', withSection(design.rules, 'suppressions', Object.fromEntries(left)));
};

const isGone = (gone: Gone, pointer = ''): boolean => {
  const [section = '', key = ''] = pathOf(pointer);
  return Object.hasOwn(gone, section) && gone[section as SectionName].has(key);
};

/** Overrides of what is gone, and those whose value names it. */
const withoutOverrides = (design: Design, gone: Gone): Design => {
  let next = design;
  for (const [id, scenario] of Object.entries(design.scenarios ?? {})) {
    const all = Object.entries(scenario.overrides ?? {});
    const left = all.filter(([pointer, value]) => {
      if (isGone(gone, pointer)) return false;
      return overridden(design, { [pointer]: value }).ok;
    });
    if (left.length < all.length)
      next = {
        ...next,
        scenarios: { ...next.scenarios, [id]: withSection(scenario, 'overrides', Object.fromEntries(left)) },
      };
  }
  return next;
};
