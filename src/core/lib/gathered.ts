/** What is found in values, one after the other. */

/**
 * The same as `flatMap` in less than a third of the time, which counts where many rules look at every link of a large design and find
 * something in hardly any: engines do not compile the callback of `flatMap` into the loop.
 */
export const gathered = <Value, Found>(
  values: Iterable<Value>,
  findIn: (value: Value) => readonly Found[],
): Found[] => {
  const all: Found[] = [];
  // An array is not asked for its iterator, which makes an object at each turn where the engine does not see through it.
  if (Array.isArray(values)) for (let at = 0; at < values.length; at++) addTo(all, findIn(values[at]));
  else for (const value of values) addTo(all, findIn(value));
  return all;
};

const addTo = <Found>(all: Found[], found: readonly Found[]): void => {
  for (let at = 0; at < found.length; at++) all.push(found[at] as Found);
};
