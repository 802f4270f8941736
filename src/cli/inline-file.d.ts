/** A file as a data URL, bundled at build time: `import font from './x.woff2?inline'`. */
declare module '*?inline' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: this is how bundlers hand over the file.
  export default url;
}
