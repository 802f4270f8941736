/** The largest design that is read; beyond it a file is refused before any work is done on it. */
export const limits = {
  textBytes: 5_000_000,
  nodes: 20_000,
  links: 60_000,
  nesting: 64,
  /** Of one topic: more than whole clusters of brokers hold, and each may be a lane that is looked at by itself. */
  partitions: 50_000,
  nameLength: 2_000,
  descriptionLength: 100_000,
  /** Of a side of a box on the canvas, in its units. */
  side: { least: 16, most: 4_000 },
  /** How far in front of or behind the rest a box may be drawn. */
  stack: 100_000,
  /** Told of one text; placing and explaining more would take longer than anybody reads. */
  problems: 100,
} as const;
