/** A figure that has no finite value is not known. */

export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
