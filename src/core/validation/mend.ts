/** Applies the fixes of findings together, and none of them where it would do harm. */
import type { Design } from '../model/design.ts';
import type { Finding, MendableFinding } from '../model/findings/finding.ts';

/** What the rules say of a design. */
export type Verdict = (design: Design) => readonly Finding[];

/** Tried one by one where all together do harm; those beyond stay for the next time. */
const mostOneByOne = 40;

/** The design with as many of these findings mended as can be without a new error; itself where none can. */
export const mend = (design: Design, findings: readonly MendableFinding[], verdict: Verdict): Design => {
  const all = findings.reduce((now, { fix }) => fix?.apply(now) ?? now, design);
  if (all === design) return design;
  const rules = new Set(findings.map(({ rule }) => rule));
  const before = verdict(design);
  if (newErrors(before, verdict(all), rules).length === 0) return all;
  let [now, known] = [design, before];
  for (const { fix } of findings.slice(0, mostOneByOne)) {
    const next = fix?.apply(now) ?? now;
    if (next === now) continue;
    const then = verdict(next);
    if (newErrors(known, then, rules).length === 0) [now, known] = [next, then];
  }
  return now;
};

/** Behind what is cured of these arrives what was held back there or not yet read, and load shows that nobody could know. */
const holdsBack: ReadonlySet<string> = new Set([
  'buffer-overflow',
  'cycle-undamped',
  'overload',
  'poison-blocks-partition',
  'prefetch-too-small',
  'rate-limit-below-arrival',
  'redis-no-dlq',
  'request-reply-incomplete',
  'retry-unbounded',
  'self-consumption',
  'sync-call-in-handler',
  'topic-no-subscriber',
]);
const ofLoad: ReadonlySet<string> = new Set([
  'buffer-overflow',
  'hot-partition',
  'overload',
  'rate-limit-below-arrival',
  'retention-too-short',
]);

/** The rules with more errors after fixes of `mended` than before. A new id renames errors, so they are counted and not named. */
export const newErrors = (
  before: readonly Finding[],
  after: readonly Finding[],
  mended: ReadonlySet<string>,
): readonly string[] => {
  const were = errorsByRule(before);
  const reveals = [...mended].some((rule) => holdsBack.has(rule));
  return [...errorsByRule(after)].flatMap(([rule, count]) =>
    count > (were.get(rule) ?? 0) && !(reveals && ofLoad.has(rule)) ? [rule] : [],
  );
};

const errorsByRule = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};
