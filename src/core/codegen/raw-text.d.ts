/** A file as text, bundled at build time: `import source from './templates/x.ts?raw'`. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how bundlers hand over the text.
  export default text;
}
