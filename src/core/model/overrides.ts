/** Scenario overrides: the same design with some fields changed for one run. */
import { pathOf, pointerOf, valueAt } from '../lib/pointer.ts';
import { ok, type Result, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import type { Design } from './design.ts';
import { checkDesign } from './text/check.ts';
import type { Problem } from './text/problem.ts';

/** The design as a scenario sees it, or why the overridden document would be none. Absent fields are set. */
export const overridden = (
  design: Design,
  overrides: Readonly<Record<string, unknown>>,
): Result<Design, readonly Problem[]> => {
  const nowhere = Object.keys(overrides).filter((pointer) => !leadsSomewhere(design, pointer, overrides));
  if (nowhere.length > 0) return refused(nowhere.map((pointer) => leadsNowhere(pointer)));
  if (Object.keys(overrides).length === 0) return ok(design);
  let changed: unknown = design;
  for (const [pointer, value] of Object.entries(overrides)) changed = withValue(changed, pathOf(pointer), value);
  const problems = checkDesign(changed);
  return problems.length > 0 ? refused(problems) : ok(changed as Design);
};

/** Problems of every scenario's overrides, placed at the override and not at the field it would change. */
export const overrideProblems = (design: Design): Problem[] =>
  Object.entries(design.scenarios ?? {}).flatMap(([id, { overrides = {} }]) => {
    const result = overridden(design, overrides);
    return result.ok
      ? []
      : result.reason.map((problem) => placedAt(['scenarios', id, 'overrides'], overrides, problem));
  });

/** Overrides hold together, not one by one, so the guilty one is found by its nearness to the problem. */
const placedAt = (path: readonly string[], overrides: Readonly<Record<string, unknown>>, problem: Problem): Problem => {
  const steps = pathOf(problem.pointer);
  let guilty: string | undefined;
  let shared = 0;
  for (const pointer of Object.keys(overrides)) {
    const differs = pathOf(pointer).findIndex((step, position) => step !== steps[position]);
    const common = pointer === problem.pointer ? Infinity : differs < 0 ? pathOf(pointer).length : differs;
    if (common > shared) [guilty, shared] = [pointer, common];
  }
  return { ...problem, pointer: pointerOf(guilty === undefined ? path : [...path, guilty]) };
};

const elements = ['contexts', 'schemas', 'messages', 'nodes', 'links', 'objectives', 'scenarios', 'notes'] as const;

/** Nobody means to make an element by setting one of its fields: its name is misspelt. */
const isInNoElement = (design: Design, [section, id, ...field]: readonly string[]): boolean => {
  const records = elements.find((name) => name === section);
  return records !== undefined && id !== undefined && field.length > 0 && !Object.hasOwn(design[records] ?? {}, id);
};

/** A pointer past the end of a list, or none at all, would change nothing, and nobody would know; the rest the check judges. */
const leadsSomewhere = (design: Design, pointer: string, overrides: Readonly<Record<string, unknown>>): boolean => {
  const path = pathOf(pointer);
  return (
    pointer.startsWith('/') &&
    (!isInNoElement(design, path) || pointerOf(path.slice(0, 2)) in overrides) &&
    path.every((step, position) => {
      const around = valueAt(design, path.slice(0, position));
      return !Array.isArray(around) || (step !== 'length' && Object.hasOwn(around, step));
    })
  );
};

const leadsNowhere = (pointer: string): Problem => ({
  what: fill(
    { en: 'The override “{pointer}” points at nothing in the design.', zh: '覆盖项“{pointer}”在设计中没有对应位置。' },
    { pointer },
  ),
  why: {
    en: 'It would change nothing, and the run would look like one that did.',
    zh: '它不会改变任何内容，而运行结果看似已改变。',
  },
  howToFix: {
    en: 'Write the JSON pointer of a field, such as /nodes/ID/replicas.',
    zh: '请写字段的 JSON 指针，例如 /nodes/ID/replicas。',
  },
  pointer,
});

const withValue = (target: unknown, path: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(target))
    return target.map((item, index) => (String(index) === step ? withValue(item, rest, value) : item));
  const record = target !== null && typeof target === 'object' ? (target as Record<string, unknown>) : {};
  return { ...record, [step]: withValue(Object.hasOwn(record, step) ? record[step] : undefined, rest, value) };
};
