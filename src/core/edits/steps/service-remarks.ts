/** What is said about a service beside its links (faults, overrides, accepted findings) follows when it is split or merged. */
import { pathOf, pointerOf } from '../../lib/pointer.ts';
import type { Design, Suppression } from '../../model/design.ts';
import { slugFor } from '../../model/names.ts';
import type { Fault, Scenario } from '../../model/scenario.ts';
import { withSection } from './records.ts';

/** Fields that a part of a service has for itself. */
const ownFields: ReadonlySet<string> = new Set(['name', 'description', 'modules', 'kind']);

/** What broke, sped up or excused the whole now does so for both parts; `moved` are the links of the new one. */
export const remarksSplit = (design: Design, whole: string, part: string, moved: ReadonlySet<string>): Design =>
  withSuppressions(
    withScenarios(design, (scenario) => ({
      ...scenario,
      ...(scenario.faults && {
        faults: scenario.faults.flatMap((fault) =>
          fault.target === whole ? [fault, { ...fault, target: part }] : [fault],
        ),
      }),
      ...(scenario.overrides && { overrides: withCopies(scenario.overrides, whole, part) }),
    })),
    (suppressions) => splitSuppressions(design, suppressions, whole, part, moved),
  );

/** What was said of both is said once; where they contradict each other, what was said of `into` stays. */
export const remarksMerged = (design: Design, into: string, from: string): Design =>
  withSuppressions(
    withScenarios(design, (scenario) => ({
      ...scenario,
      ...(scenario.faults && { faults: mergedFaults(scenario.faults, into, from) }),
      ...(scenario.overrides && { overrides: mergedOverrides(scenario.overrides, into, from) }),
    })),
    (suppressions) => mergedSuppressions(suppressions, into, from),
  );

const withScenarios = (design: Design, change: (scenario: Scenario) => Scenario): Design =>
  design.scenarios
    ? {
        ...design,
        scenarios: Object.fromEntries(Object.entries(design.scenarios).map(([id, each]) => [id, change(each)])),
      }
    : design;

type Overrides = NonNullable<Scenario['overrides']>;

const withCopies = (overrides: Overrides, whole: string, part: string): Overrides => ({
  ...overrides,
  ...Object.fromEntries(
    Object.entries(overrides).flatMap(([pointer, value]) => {
      const [section, id, field, ...rest] = pathOf(pointer);
      const copied = section === 'nodes' && id === whole && field !== undefined && !ownFields.has(field);
      return copied ? [[pointerOf(['nodes', part, field, ...rest]), value]] : [];
    }),
  ),
});

const mergedOverrides = (overrides: Overrides, into: string, from: string): Overrides => {
  const isOfFrom = (pointer: string) => {
    const [section, id] = pathOf(pointer);
    return section === 'nodes' && id === from;
  };
  const kept = Object.entries(overrides).filter(([pointer]) => !isOfFrom(pointer));
  const led = Object.entries(overrides)
    .filter(([pointer]) => isOfFrom(pointer) && !ownFields.has(pathOf(pointer)[2] ?? 'name'))
    .map(([pointer, value]) => [pointerOf(['nodes', into, ...pathOf(pointer).slice(2)]), value]);
  return { ...Object.fromEntries(led), ...Object.fromEntries(kept) };
};

const mergedFaults = (faults: readonly Fault[], into: string, from: string): Fault[] => {
  const free = faults.filter(({ target }) => target === into).map((fault) => JSON.stringify(fault));
  return faults.flatMap((fault) => {
    if (fault.target !== from) return [fault];
    const led = { ...fault, target: into };
    const twin = free.indexOf(JSON.stringify(led));
    if (twin < 0) return [led];
    free.splice(twin, 1);
    return [];
  });
};

type Suppressions = Readonly<Record<string, Suppression>>;

const withSuppressions = (design: Design, change: (suppressions: Suppressions) => Suppressions): Design =>
  design.rules?.suppressions
    ? {
        ...design,
        rules: withSection(
          design.rules,
          'suppressions',
          change(design.rules.suppressions) as typeof design.rules.suppressions,
        ),
      }
    : design;

/** What was accepted of the service alone is accepted of both; of links that moved, of the new one. */
const splitSuppressions = (
  { links }: Design,
  suppressions: Suppressions,
  whole: string,
  part: string,
  moved: ReadonlySet<string>,
): Suppressions => {
  const next: Record<string, Suppression> = {};
  const taken = (slug: string) => Object.hasOwn(suppressions, slug) || Object.hasOwn(next, slug);
  for (const [id, each] of Object.entries(suppressions)) {
    const ofPart = { ...each, elements: each.elements.map((element) => (element === whole ? part : element)) };
    const itsLinks = each.elements.filter((element) => Object.hasOwn(links ?? {}, element));
    if (!each.elements.includes(whole)) next[id] = each;
    else if (itsLinks.length > 0) next[id] = itsLinks.every((link) => moved.has(link)) ? ofPart : each;
    else {
      next[id] = each;
      next[slugFor(id, taken)] = ofPart;
    }
  }
  return next;
};

const mergedSuppressions = (suppressions: Suppressions, into: string, from: string): Suppressions => {
  const said = (each: Suppression) => JSON.stringify([each.rule, each.elements, each.reason, each.owner]);
  const kept = Object.entries(suppressions).filter(([, { elements }]) => !elements.includes(from));
  const known = new Set(kept.map(([, each]) => said(each)));
  const led = Object.entries(suppressions).flatMap(([id, each]) => {
    if (!each.elements.includes(from)) return [];
    const elements = [...new Set(each.elements.map((element) => (element === from ? into : element)))];
    const next = { ...each, elements };
    return known.has(said(next)) ? [] : [[id, next] as const];
  });
  return Object.fromEntries([...kept, ...led]);
};
