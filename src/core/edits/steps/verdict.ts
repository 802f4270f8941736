/** Is the design still one after a change? The last step of every edit. */
import { pathOf } from '../../lib/pointer.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { fill, type Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { overridden } from '../../model/overrides.ts';
import { checkDesign } from '../../model/text/check.ts';
import type { Problem } from '../../model/text/problem.ts';
import { excerptAround, type Touched } from './excerpt.ts';
import { recordAt, type SectionName } from './records.ts';
import { wrongAndRight } from './refusal.ts';

/** The design, or the first thing that would be wrong with it; looks at everything. */
export const judged = (after: Design): Result<Design, Text> => {
  const problem = checkDesign(after)[0] ?? brokenOverride(after, after);
  return problem ? refused(wrongAndRight(problem)) : ok(after);
};

/** As `judged`, for a change of only these records of a design that was valid before. */
export const judgedAround = (after: Design, touched: readonly Touched[]): Result<Design, Text> => {
  // A scenario may override anything.
  if (touched.some(({ section }) => section === 'scenarios')) return judged(after);
  const part = excerptAround(after, touched);
  const problem = checkDesign(part)[0] ?? brokenOverride(after, part);
  return problem ? refused(wrongAndRight(problem)) : ok(after);
};

/** A scenario may set fields of what was changed; the design as that scenario sees it must be one too. */
const brokenOverride = (design: Design, part: Design): Problem | undefined => {
  for (const [scenario, { overrides }] of Object.entries(design.scenarios ?? {}))
    for (const [pointer, value] of Object.entries(overrides ?? {})) {
      const seen = seenBy(pointer, design, part);
      const result = seen && overridden(seen, { [pointer]: value });
      if (result && !result.ok && result.reason[0]) return inScenario(result.reason[0], scenario);
    }
  return undefined;
};

/** What has to be looked at with an override: all, the part, or nothing since it lies elsewhere. */
const seenBy = (pointer: string, design: Design, part: Design): Design | undefined => {
  const [section, id] = pathOf(pointer);
  if (section === undefined || id === undefined || part === design) return design;
  return recordAt(part, section as SectionName, id) === undefined ? undefined : part;
};

const inScenario = (problem: Problem, scenario: string): Problem => ({
  ...problem,
  what: fill(
    { en: 'The scenario “{scenario}” overrides this: {what}', zh: '场景“{scenario}”覆盖了此处：{what}' },
    { scenario, what: problem.what },
  ),
});
