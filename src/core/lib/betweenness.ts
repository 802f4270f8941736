/**
 * Betweenness: the share of all ordered pairs of places whose shortest ways lead through a vertex (Freeman 1977), by the algorithm of
 * Brandes (A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25, 2001).
 */

export interface BetweennessOptions {
  /** 1 for vertices that ways begin and end at; the others only lie between. */
  readonly places: Uint8Array;
  /** Beginnings looked at: every k-th place, so that there are at most so many. With fewer than all it is an estimate. */
  readonly mostStarts?: number;
}

/** Per vertex, 0 to 1. `successors[v]`: where the edges of v lead. */
export const betweennessOf = (
  successors: readonly (readonly number[])[],
  { places, mostStarts = Infinity }: BetweennessOptions,
): Float64Array => {
  const all = successors.flatMap((_, vertex) => (places[vertex] === 1 ? [vertex] : []));
  const stride = Math.max(1, Math.ceil(all.length / mostStarts));
  const starts = all.filter((_, at) => at % stride === 0);
  const total = new Float64Array(successors.length);
  const between = new Float64Array(successors.length);
  for (const start of starts) {
    addWaysFrom(start, successors, places, between);
    for (let vertex = 0; vertex < total.length; vertex++) if (vertex !== start) total[vertex]! += between[vertex]!;
  }
  // From the others than the vertex itself, to the others than both.
  const pairs = (all.length - 1) * (all.length - 2);
  return total.map((sum) => (all.length > 2 ? (sum * all.length) / (starts.length * pairs) : 0));
};

/** Fills in, per vertex, how many places have their shortest way from `start` through it; several shortest ways share. */
const addWaysFrom = (
  start: number,
  successors: readonly (readonly number[])[],
  places: Uint8Array,
  between: Float64Array,
): void => {
  const distance = new Int32Array(successors.length).fill(-1);
  const ways = new Float64Array(successors.length);
  distance[start] = 0;
  ways[start] = 1;
  const reached = [start];
  for (const vertex of reached) {
    for (const next of successors[vertex]!) {
      if (distance[next]! < 0) {
        distance[next] = distance[vertex]! + 1;
        reached.push(next);
      }
      if (distance[next] === distance[vertex]! + 1) ways[next]! += ways[vertex]!;
    }
  }
  between.fill(0);
  for (let at = reached.length - 1; at >= 0; at--) {
    const vertex = reached[at]!;
    for (const next of successors[vertex]!) {
      if (distance[next] !== distance[vertex]! + 1) continue;
      between[vertex]! += (ways[vertex]! / ways[next]!) * (places[next]! + between[next]!);
    }
  }
};
