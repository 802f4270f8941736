/** Erlang's formulas and the wait they give: loss and delay with c servers (Erlang 1917; recursion of Jagerman 1974). */

/** Erlang B: share refused with `servers` servers, offered `load` and no waiting room. */
export const erlangB = (servers: number, load: number): number => {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
  return blocked;
};

/** Erlang C: share that waits; 1 from load = servers on. */
export const erlangC = (servers: number, load: number): number => {
  if (load >= servers) return 1;
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
};

/**
 * Mean wait with G arrivals, G service and c servers in the unit of `mean` (Allen-Cunneen; exact for M/M/c and M/G/1):
 * ErlangC(c, a) E[S] / (c (1 - rho)) x (Ca^2 + Cs^2) / 2. `Infinity` without stability.
 */
export const meanWait = (
  servers: number,
  load: number,
  mean: number,
  arrivalVariation: number,
  serviceVariation: number,
): number => {
  if (load === 0) return 0;
  if (load >= servers) return Infinity;
  const single = (erlangC(servers, load) * mean) / (servers - load);
  return (single * (arrivalVariation + serviceVariation)) / 2;
};
