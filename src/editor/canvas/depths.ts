/** How far behind all nodes and notes the rest of a design lies, whatever order those are in: links between them and contexts. */
export const depths = { context: -1_000_002, link: -1_000_001, chosenLink: -1_000_000, tools: 1_000_000 } as const;
