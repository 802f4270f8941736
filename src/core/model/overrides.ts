/** Scenario overrides: the same design with some fields changed for one run. */
import { pathOf, pointerOf } from '../lib/pointer.ts';
import { ok, type Result, refused } from '../lib/result.ts';
import { checkDesign } from './check.ts';
import type { Design } from './design.ts';
import type { Problem } from './problem.ts';

/** The design as a scenario sees it, or why the overridden document would be none. Absent fields are set. */
export const overridden = (
  design: Design,
  overrides: Readonly<Record<string, unknown>>,
): Result<Design, readonly Problem[]> => {
  if (Object.keys(overrides).length === 0) return ok(design);
  let changed: unknown = design;
  for (const [pointer, value] of Object.entries(overrides)) changed = withValue(changed, pathOf(pointer), value);
  const problems = checkDesign(changed);
  return problems.length > 0 ? refused(problems) : ok(changed as Design);
};

/** Problems of every scenario's overrides, placed at the override and not at the field it would change. */
export const overrideProblems = (design: Design): Problem[] =>
  Object.entries(design.scenarios ?? {}).flatMap(([id, scenario]) =>
    Object.entries(scenario.overrides ?? {}).flatMap(([pointer, value]) => {
      const result = overridden(design, { [pointer]: value });
      if (result.ok) return [];
      return result.reason
        .slice(0, 1)
        .map((problem) => ({ ...problem, pointer: pointerOf(['scenarios', id, 'overrides', pointer]) }));
    }),
  );

const withValue = (target: unknown, path: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(target))
    return target.map((item, index) => (String(index) === step ? withValue(item, rest, value) : item));
  const record = target !== null && typeof target === 'object' ? (target as Record<string, unknown>) : {};
  return { ...record, [step]: withValue(Object.hasOwn(record, step) ? record[step] : undefined, rest, value) };
};
