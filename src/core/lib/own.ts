/** What a map holds under a key of its own: people choose ids, and `constructor` is one that every object answers to. */
export const own = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
