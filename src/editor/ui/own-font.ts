/** The page's own letters as a data URL, for files that leave the page and are to look the same everywhere. */
import latinFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

let font: Promise<string | null> | undefined;

/** Latin letters; others are drawn with what the reader's system has. Null where they could not be fetched. */
export const ownFont = (): Promise<string | null> => {
  font ??= fetch(latinFont)
    .then((response) => response.arrayBuffer())
    .then((bytes) => dataUrl(bytes))
    .catch(() => {
      font = undefined;
      return null;
    });
  return font;
};

const dataUrl = (bytes: ArrayBuffer): string => {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
};
