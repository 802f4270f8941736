/** What a reader takes away who reads nothing else: verdicts, and what speaks against them. */
import { faultWords } from '../../kinds/form/fault-words.ts';
import { durationOf, figureOf, intervalOf, percentOf, rateOf, secondsOf } from '../../lib/figures.ts';
import { ceilingText, type ExceededCeiling } from '../../model/exceeded-ceiling.ts';
import { openFindings } from '../../model/findings/standing.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { byLoad } from '../../simulation/study/by-load.ts';
import { type Estimate, lowerEnd, upperEnd } from '../../simulation/study/estimate.ts';
import { lostOf } from '../../simulation/study/losses.ts';
import type { Show } from '../cells.ts';
import type { Section, Tone, Verdict } from '../report.ts';
import type { Subject } from '../subject.ts';
import { summaryWords as texts } from '../words/summary.ts';

export const summarySection = (subject: Subject): Section => {
  const missed = missedObjectives(subject);
  return {
    id: 'summary',
    title: subject.say(texts.title),
    blocks: [
      {
        kind: 'verdicts',
        verdicts: [objectives, steadiness, busiest, headroom, drained, losses, findings].flatMap(
          (verdict) => verdict(subject) ?? [],
        ),
      },
      ...(missed.length > 0 ? [{ kind: 'list' as const, items: missed, tone: 'error' as const }] : []),
    ],
  };
};

type Judge = (subject: Subject) => Verdict | null;

const objectives: Judge = ({ result, say }) => {
  const all = Object.values(result.objectives);
  const title = say(texts.objectives);
  if (all.length === 0)
    return { title, value: say(texts.noObjectives), detail: say(texts.noObjectivesMore), tone: 'quiet' };
  const met = all.filter((each) => each.met).length;
  return {
    title,
    value: say(texts.metOf, { met, all: all.length }),
    detail: say(texts.allMet),
    tone: met === all.length ? 'good' : 'error',
  };
};

/** How many times as much is wanted as gets through. */
const excess = ({ mostPerSecond, offeredPerSecond }: ExceededCeiling): number => offeredPerSecond / mostPerSecond;

/** A backlog that was never drained has a verdict of its own. */
const steadiness: Judge = ({ changed, result, say }) => {
  if (result.drills?.some(({ notDrained }) => notDrained > 0)) return null;
  const title = say(texts.steadiness);
  const [ceiling] = Object.entries(result.ceilings ?? {}).sort(([, a], [, b]) => excess(b) - excess(a));
  if (ceiling !== undefined) {
    const detail = say(ceilingText((id) => elementName(changed, id), ...ceiling));
    return { title, value: say(texts.overloaded), detail, tone: 'error' };
  }
  const unstable = byLoad(result).filter(([, { stable }]) => !stable);
  const [worst] = unstable;
  if (worst !== undefined) {
    const detail = say(texts.overloadedMore, { name: elementName(changed, worst[0]), count: unstable.length });
    return { title, value: say(texts.overloaded), detail, tone: 'error' };
  }
  return result.warnings.length > 0
    ? { title, value: say(texts.notSettled), detail: say(texts.notSettledMore), tone: 'warning' }
    : { title, value: say(texts.settles), detail: say(texts.settlesMore), tone: 'good' };
};

/** From here on waits grow fast with every message more. */
const crowded = 0.85;

const busiest: Judge = ({ changed, result, say }) => {
  const [first] = byLoad(result);
  if (first === undefined) return null;
  const [id, { utilisation, stable }] = first;
  const tone: Tone = !stable ? 'error' : (utilisation?.mean ?? 0) > crowded ? 'warning' : 'good';
  return { title: say(texts.busiest), value: percentOf(utilisation?.mean), detail: elementName(changed, id), tone };
};

/** Only beside closed forms that hold. */
const headroom: Judge = ({ analysis: { bottleneck, maxRateFactor }, changed, rateFactor, steady, say }) => {
  if (!steady || maxRateFactor === null || rateFactor === 0) return null;
  const detail =
    bottleneck === null ? say(texts.headroomNone) : say(texts.headroomMore, { name: elementName(changed, bottleneck) });
  const factor = maxRateFactor / rateFactor;
  const tone = factor <= 1 ? 'error' : factor * crowded < 1 ? 'warning' : 'good';
  return { title: say(texts.headroom), value: `${figureOf(factor)} ×`, detail, tone };
};

const drained: Judge = ({ changed, result: { drills = [] }, say }) => {
  const [slowest] = [...drills].sort((one, other) => drainOf(other) - drainOf(one));
  if (slowest === undefined) return null;
  const over = slowest.notDrained > 0;
  const name = say(faultWords(changed, slowest));
  return {
    title: say(texts.drained),
    value: over ? say(texts.notDrained) : secondsOf(slowest.drainSeconds?.mean),
    detail: drills.length === 1 ? name : say(texts.drainedMore, { count: drills.length, name }),
    tone: over ? 'error' : 'quiet',
  };
};

const drainOf = (drill: { notDrained: number; drainSeconds: { mean: number } | null }): number =>
  drill.notDrained > 0 ? Infinity : (drill.drainSeconds?.mean ?? 0);

const losses: Judge = ({ result, say }) => {
  const all = Object.values(result.subscriptions);
  const lost = all.reduce((sum, each) => sum + lostOf(each), 0);
  const delivered = all.reduce((sum, each) => sum + each.delivered, 0);
  return {
    title: say(texts.losses),
    value: figureOf(lost),
    detail: say(texts.lossesMore, { count: figureOf(delivered) }),
    tone: lost > 0 ? 'warning' : 'good',
  };
};

const findings: Judge = ({ findings: found, say }) => {
  const open = openFindings(found);
  return {
    title: say(texts.findings),
    value: String(open.error + open.warning + open.info),
    detail: say(texts.findingsMore, open),
    tone: open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : 'good',
  };
};

/** A mean may lie on the right side of a limit that its interval does not keep. */
const withInterval = (of: Estimate, show: Show): string => {
  const interval = intervalOf(of, show);
  return interval === null ? show(of.mean) : `${show(of.mean)} (${interval})`;
};

const missedObjectives = ({ changed, result, say }: Subject): string[] =>
  Object.entries(result.objectives).flatMap(([id, { met, undecided, p99Ms, throughputPerSecond, lossFraction }]) => {
    const objective = changed.objectives?.[id];
    if (met || objective === undefined) return [];
    const name = elementName(changed, id);
    const { p99Ms: most, minThroughputPerSecond: least, maxLossFraction: lost } = objective;
    const said = [
      ...(most !== undefined && p99Ms && upperEnd(p99Ms) > most
        ? [
            say(undecided ? texts.undecided : texts.missedP99, {
              name,
              value: withInterval(p99Ms, durationOf),
              limit: durationOf(most),
            }),
          ]
        : []),
      ...(least !== undefined && throughputPerSecond && lowerEnd(throughputPerSecond) < least
        ? [
            say(texts.missedThroughput, {
              name,
              value: withInterval(throughputPerSecond, rateOf),
              limit: rateOf(least),
            }),
          ]
        : []),
      ...(lost !== undefined && lossFraction && upperEnd(lossFraction) > lost
        ? [say(texts.missedLoss, { name, value: withInterval(lossFraction, percentOf), limit: percentOf(lost) })]
        : []),
    ];
    return said.length > 0 ? said : [say(texts.missedUnknown, { name })];
  });
