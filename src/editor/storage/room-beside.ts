/** How much room studies may take beside the designs that they are of, and which of them go first. */
import type { KeptStudy } from './kept.ts';

const mostStudies = 20;
const mostBytes = 64_000_000;

/** The studies that are not kept any longer: the oldest, until the rest are few and small enough. */
export const outlived = (studies: readonly KeptStudy[]): readonly KeptStudy[] => {
  let kept = 0;
  let bytes = 0;
  return [...studies]
    .sort((one, other) => other.at - one.at)
    .filter(({ size }) => {
      bytes += size;
      kept++;
      return kept > mostStudies || bytes > mostBytes;
    });
};

/** About how many bytes a value takes in the store. */
export const bytesOf = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + bytesOf(inner), 0);
};
