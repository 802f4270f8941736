/** Maps by id, of thousands of entries, as plain objects. */

/**
 * The values by their ids, in this order. Without a prototype the engine keeps them as a hash table from the first one on; an
 * object literal changes its hidden class with every id, which takes ten times as long. And no id can be mistaken for a method.
 */
export const dictionaryOf = <Item, Value>(
  items: readonly Item[],
  idOf: (item: Item, at: number) => string,
  valueFor: (item: Item, at: number) => Value,
): Record<string, Value> => {
  const dictionary = Object.create(null) as Record<string, Value>;
  for (let at = 0; at < items.length; at++) dictionary[idOf(items[at]!, at)] = valueFor(items[at]!, at);
  return dictionary;
};
