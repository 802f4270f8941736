/** How the address of a page that only shows a design is known: `?embed#design=…`. */
export const embedMark = 'embed';

export const isEmbedded = (): boolean => new URLSearchParams(location.search).has(embedMark);
