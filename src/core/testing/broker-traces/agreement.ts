/** Whether two traces tell the same story: the same order, the same ends, and times that are about the same. */
import type { BrokerTrace } from './broker-trace.ts';

/** Ways over the loopback, timers and the rest of the machine; what a case is about lies at least 50 ms apart. */
export const toleranceMs = 40;

/** The first difference in words, or null. */
export const differenceOf = (recorded: BrokerTrace, replayed: BrokerTrace): string | null => {
  for (const part of ['deliveries', 'passed'] as const) {
    const order = (trace: BrokerTrace) => trace[part].map(([, ...rest]) => rest);
    if (JSON.stringify(order(recorded)) !== JSON.stringify(order(replayed)))
      return `${part}: the broker ${JSON.stringify(recorded[part])}, the simulation ${JSON.stringify(replayed[part])}`;
    const late = recorded[part].find(([ms], at) => Math.abs(ms - (replayed[part][at]?.[0] ?? Infinity)) > toleranceMs);
    if (late !== undefined)
      return `${part}: ${JSON.stringify(late)} comes at another time: ${JSON.stringify(replayed[part])}`;
  }
  for (const part of ['dead', 'fates'] as const) {
    const said = [recorded[part], replayed[part]].map((value) => JSON.stringify(value));
    if (said[0] !== said[1]) return `${part}: the broker ${said[0]}, the simulation ${said[1]}`;
  }
  return null;
};
