/** When messages arrive, as the design draws it: Poisson, constant, on-off, a profile over time, a recorded trace. */

interface Batch {
  /** Messages that arrive together; rates count messages. */
  readonly batch?: number;
}

export type Arrivals = Batch &
  (
    | { readonly process: 'poisson' | 'constant'; readonly ratePerSecond: number }
    | {
        readonly process: 'on-off';
        readonly ratePerSecond: number;
        readonly onMeanSeconds: number;
        readonly offMeanSeconds: number;
      }
    | {
        readonly process: 'profile';
        readonly points: readonly { readonly atSeconds: number; readonly ratePerSecond: number }[];
        readonly repeat?: boolean;
      }
    | { readonly process: 'trace'; readonly atSeconds: readonly number[] }
  );

/** Seconds since the start, ascending, each once per batch. `factor` multiplies rates; `draw` gives numbers in [0, 1). */
export const arrivalTimes = (arrivals: Arrivals, factor: number, draw: () => number): Iterable<number> => {
  if (factor <= 0) return [];
  if (arrivals.process === 'trace') return arrivals.atSeconds.map((at) => at / factor).sort((a, b) => a - b);
  const scale = factor / (arrivals.batch ?? 1);
  switch (arrivals.process) {
    case 'poisson':
      return poisson(arrivals.ratePerSecond * scale, draw);
    case 'constant':
      return constant(arrivals.ratePerSecond * scale, draw);
    case 'on-off':
      return onOff(arrivals, scale, draw);
    case 'profile':
      return profile(arrivals.points, arrivals.repeat ?? false, scale, draw);
  }
};

function* poisson(rate: number, draw: () => number): Generator<number> {
  if (rate <= 0) return;
  for (let at = exponential(rate, draw); ; at += exponential(rate, draw)) yield at;
}

function* constant(rate: number, draw: () => number): Generator<number> {
  if (rate <= 0) return;
  const first = draw() / rate;
  for (let count = 0; ; count++) yield first + count / rate;
}

/** Poisson while on; the phases are exponential and the first one is drawn from their long-run shares. */
function* onOff(
  { ratePerSecond, onMeanSeconds, offMeanSeconds }: Extract<Arrivals, { process: 'on-off' }>,
  scale: number,
  draw: () => number,
): Generator<number> {
  const share = onMeanSeconds / (onMeanSeconds + offMeanSeconds);
  const rate = (ratePerSecond * scale) / share;
  if (rate <= 0) return;
  let on = draw() < share;
  for (let start = 0; ; on = !on) {
    const end = start + exponential(1 / (on ? onMeanSeconds : offMeanSeconds), draw);
    for (let at = start + exponential(rate, draw); on && at < end; at += exponential(rate, draw)) yield at;
    start = end;
  }
}

function* profile(
  points: Extract<Arrivals, { process: 'profile' }>['points'],
  repeat: boolean,
  scale: number,
  draw: () => number,
): Generator<number> {
  for (const { start, end, rate } of segments(points, repeat)) {
    const scaled = rate * scale;
    for (let at = start + exponential(scaled, draw); at < end; at += exponential(scaled, draw)) yield at;
  }
}

/** A piecewise constant rate; the last one lasts, or a repeated profile starts again there. */
function* segments(points: Extract<Arrivals, { process: 'profile' }>['points'], repeat: boolean) {
  const sorted = [...points].sort((a, b) => a.atSeconds - b.atSeconds);
  const last = sorted.at(-1);
  if (!last) return;
  const again = repeat && last.atSeconds > 0;
  for (let offset = 0; ; offset += last.atSeconds) {
    for (const [index, point] of sorted.slice(0, -1).entries()) {
      const next = sorted[index + 1] ?? last;
      yield { start: offset + point.atSeconds, end: offset + next.atSeconds, rate: point.ratePerSecond };
    }
    if (again) continue;
    yield { start: last.atSeconds, end: Number.POSITIVE_INFINITY, rate: last.ratePerSecond };
    return;
  }
}

/** Infinite when nothing ever comes. */
const exponential = (rate: number, draw: () => number): number =>
  rate <= 0 ? Number.POSITIVE_INFINITY : -Math.log(1 - draw()) / rate;
