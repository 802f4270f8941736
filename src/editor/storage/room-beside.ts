/** How much room studies, and last exports, may take beside the designs that they are of, and which of them go first. */

interface Kept {
  readonly at: number;
  readonly size: number;
}

const mostKept = 20;
const mostBytes = 64_000_000;

/** Those of one sort that are not kept any longer: the oldest, until the rest are few and small enough. */
export const outlived = <Sort extends Kept>(all: readonly Sort[]): readonly Sort[] => {
  let kept = 0;
  let bytes = 0;
  return [...all]
    .sort((one, other) => other.at - one.at)
    .filter(({ size }) => {
      bytes += size;
      kept++;
      return kept > mostKept || bytes > mostBytes;
    });
};

/** About how many bytes a value takes in the store. */
export const bytesOf = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + bytesOf(inner), 0);
};
