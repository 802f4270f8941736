/** What a chart shows, before anybody has drawn it: the picture, its table and its CSV are made of the same. */

export interface Axis {
  readonly title: string;
  /** A value as the axis, the legend and the table say it. */
  readonly show: (value: number) => string;
}

export interface ChartSeries {
  readonly name: string;
  readonly look: 'line' | 'dashes' | 'bars';
  /** NaN where there is nothing. */
  readonly values: ArrayLike<number>;
  /** The 95 % interval around them, NaN where there is none. */
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
}

/** A stretch of the x axis that something happened in. */
export interface Shade {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** A place on the x axis that has a name. */
export interface Mark {
  readonly at: number;
  readonly name: string;
}

export interface ChartSpec {
  readonly title: string;
  readonly x: Axis & {
    /** Rising; of bars their middles. */
    readonly at: ArrayLike<number>;
    /** Every place has a name of its own instead of a scale. */
    readonly named?: boolean;
    /** What a place is called in the table, where it is more than the place. */
    readonly rows?: readonly string[];
    readonly range: readonly [number, number];
  };
  readonly y: Axis;
  readonly series: readonly ChartSeries[];
  readonly shades?: readonly Shade[];
  readonly marks?: readonly Mark[];
}
