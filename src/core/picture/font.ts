/** The letters of a picture, held in it: so its words look the same wherever it is opened. */

export const pictureFont = 'Inter Variable';

/** What draws the signs that the font has not: Chinese, Japanese, Korean and others. */
export const pictureFonts = `'${pictureFont}', Inter, system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`;

/** The style sheet of a picture. `font` is its file as a data URL, of the format woff2. */
export const fontStyle = (font: string): string =>
  `@font-face{font-family:'${pictureFont}';font-weight:100 900;src:url(${font})format('woff2')}`;
