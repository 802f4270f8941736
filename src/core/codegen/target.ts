/** What a design is exported as: the whole project, or what one sort of reader wants. */

export const targets = ['typescript', 'compose', 'kubernetes', 'markdown', 'json-schema'] as const;
export type Target = (typeof targets)[number];

/** Files of a project that are worth something without the rest of it. */
export type ProjectPart = 'compose' | 'kubernetes';

/** The same for every broker, and known again by a mark: an export writes one anew although somebody edited it. */
export const isDocument = (target: Target): boolean => target === 'markdown' || target === 'json-schema';

/** Where a part keeps the hashes of its files: by its hash a file is known again that nobody has edited since. */
export const recordPath = (part: ProjectPart): string => `.eventwright/${part}.json`;
