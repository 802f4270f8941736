/** Hands bytes to the browser's downloads, as a file with a name. */

/** Not every browser has read the address when the click has returned. */
const keptMs = 10_000;

export const download = (blob: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
};
