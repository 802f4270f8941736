/**
 * Bounds of the histograms of times, in seconds. What the design promises is among them: between two bounds Prometheus
 * only guesses a percentile, and above the last one it knows none.
 */
export const buckets: readonly number[] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];
