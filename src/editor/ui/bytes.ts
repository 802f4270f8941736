/** Sizes as people read them: `640 B`, `12 KB`, `3.4 MB`. */
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** In steps of a thousand, as file managers count; two digits where there are fewer than ten of the unit. */
export const bytesOf = (bytes: number): string => {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step > 0 && value < 10 ? Number(value.toFixed(1)) : Math.round(value)}\u00a0${units[step]}`;
};
