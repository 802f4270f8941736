/** A JSON value with one place of it changed; everything beside the path keeps its identity. */
import { orderedLike } from '../../model/text/key-order.ts';

export type Path = readonly (string | number)[];

/**
 * Sets the value at a path, making records on the way where there are none; `undefined` takes the field or the list item away.
 * An index at the end of a list appends.
 */
export const setAt = (target: unknown, path: Path, value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(target)) return setItem(target, Number(step), rest, value);
  const fields = target !== null && typeof target === 'object' ? (target as Record<string, unknown>) : {};
  const old = Object.hasOwn(fields, step) ? fields[step] : undefined;
  if (old === undefined && value === undefined) return target;
  const inner = setAt(old, rest, value);
  if (inner === old) return target;
  const { [step]: _old, ...others } = fields;
  return orderedLike(fields, inner === undefined ? others : { ...fields, [step]: inner });
};

const setItem = (items: readonly unknown[], position: number, rest: Path, value: unknown): unknown => {
  if (!Number.isInteger(position) || position < 0 || position > items.length) return items;
  const inner = setAt(items[position], rest, value);
  if (inner === items[position]) return items;
  return inner === undefined
    ? items.filter((_, index) => index !== position)
    : [...items.slice(0, position), inner, ...items.slice(position + 1)];
};
