/**
 * The law of a wait from its mean: nothing with one chance, else exponential; exact for Poisson arrivals and exponential work. The
 * chance to wait at all is Sakasegawa's (An approximation formula, Annals of the Institute of Statistical Mathematics 29, 1977).
 */
import { exp, log, power } from '../../lib/elementary.ts';

export interface Waits {
  /** Below 1. */
  readonly utilisation: number;
  readonly servers: number;
  readonly meanWaitMs: number;
}

const chanceToWait = ({ utilisation, servers }: Waits): number => power(utilisation, Math.sqrt(2 * (servers + 1)) - 1);

/** Share of the messages that wait longer than so many ms. */
export const waitsLonger = (waits: Waits, ms: number): number => {
  const chance = chanceToWait(waits);
  return chance * exp((-chance * ms) / waits.meanWaitMs);
};

/** The time in ms that so large a share waits at least; 0 where fewer wait at all. */
export const waitedBy = (waits: Waits, share: number): number => {
  const chance = chanceToWait(waits);
  return chance > share ? (waits.meanWaitMs / chance) * log(chance / share) : 0;
};

/** The same load on other servers, by the law of the mean wait: chance / (servers x (1 - utilisation)). */
export const withServers = (waits: Waits, servers: number): Waits => {
  const utilisation = (waits.utilisation * waits.servers) / servers;
  const scale = (waits.meanWaitMs * waits.servers * (1 - waits.utilisation)) / chanceToWait(waits);
  const next = { utilisation, servers, meanWaitMs: 0 };
  return { ...next, meanWaitMs: (scale * chanceToWait(next)) / (servers * (1 - utilisation)) };
};
