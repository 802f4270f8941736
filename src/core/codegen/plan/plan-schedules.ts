/**
 * What a schedule fires and when. The design has no calendar: the drawn arrivals say how often. A clock rolls no dice, so that
 * arrivals drawn with chance come evenly at their rate; a profile that repeats counts from 1970 in UTC, so that one of a day
 * begins at midnight.
 */
import type { Arrivals } from '../../model/arrivals.ts';
import { distinct, pascal } from '../names.ts';
import type { SchedulePlan, SourcePlan, TimetablePlan } from './project-plan.ts';

/** One function for each entrance, however many arrivals lead there. */
export const planSchedules = (sources: readonly SourcePlan[]): SchedulePlan[] => {
  const timed = sources.flatMap((source) => {
    const timetable = timetableOf(source.arrivals);
    return timetable ? [{ source, timetable }] : [];
  });
  const paths = [...new Set(timed.map(({ source }) => source.path))];
  const files = distinct(paths.map((path) => `scheduled-${path.slice(1)}`));
  return timed.map(({ source, timetable }) => {
    const { link, path, message, instances, arrivals } = source;
    const file = files[paths.indexOf(path)] ?? path;
    const name = `scheduled${pascal(file.slice('scheduled-'.length))}`;
    return {
      link,
      path,
      file,
      name,
      timetable,
      copies: instances * (arrivals.batch ?? 1),
      ...(message && { message }),
    };
  });
};

/** Undefined for what a clock cannot repeat: recorded times, and a rate of nothing. */
export const timetableOf = (arrivals: Arrivals): TimetablePlan | undefined => {
  if (arrivals.process === 'trace') return undefined;
  const batch = arrivals.batch ?? 1;
  if (arrivals.process !== 'profile') return evenly(arrivals.ratePerSecond / batch);
  const points = [...arrivals.points].sort((one, other) => one.atSeconds - other.atSeconds);
  const last = points.at(-1);
  if (!last || !arrivals.repeat || last.atSeconds === 0) return evenly((last?.ratePerSecond ?? 0) / batch);
  const spans = points.slice(0, -1).flatMap(({ atSeconds, ratePerSecond }, at) => {
    const until = points[at + 1]?.atSeconds ?? last.atSeconds;
    const count = ((until - atSeconds) * ratePerSecond) / batch;
    return count > 0 ? [{ fromMs: atSeconds * 1000, toMs: until * 1000, count }] : [];
  });
  return spans.length > 0 ? { cycleMs: last.atSeconds * 1000, spans } : undefined;
};

const evenly = (perSecond: number): TimetablePlan | undefined => {
  if (perSecond === 0) return undefined;
  const cycleMs = 1000 / perSecond;
  return { cycleMs, spans: [{ fromMs: 0, toMs: cycleMs, count: 1 }] };
};
