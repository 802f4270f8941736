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

/** Steady state of M/M/c with `room` waiting places: shares of time from empty to full. */
export const boundedStates = (servers: number, load: number, room: number): Float64Array => {
  const states = new Float64Array(servers + room + 1);
  // Built outwards from the likeliest state, so that nothing overflows.
  const top = load >= servers ? servers + room : Math.min(servers + room, Math.floor(load));
  states[top] = 1;
  for (let n = top + 1; n < states.length; n++) states[n] = (states[n - 1]! * load) / Math.min(n, servers);
  for (let n = top - 1; n >= 0; n--) states[n] = load === 0 ? 0 : (states[n + 1]! * Math.min(n + 1, servers)) / load;
  const total = states.reduce((sum, share) => sum + share, 0);
  return states.map((share) => share / total);
};
