/** The steps from each format version to the next. Version 1 is the first, so there is none yet. */

export interface Migration {
  /** The version this step starts from; it ends at the next. */
  readonly from: number;
  /** A raw document of version `from` as one of version `from + 1`. */
  readonly up: (document: Record<string, unknown>) => Record<string, unknown>;
}

export const migrations: readonly Migration[] = [];

/** A document brought up from its own version to `to`, one step after the other. */
export const migrate = (
  document: Record<string, unknown>,
  version: number,
  to: number,
  steps: readonly Migration[] = migrations,
): Record<string, unknown> => {
  let current = document;
  for (let from = version; from < to; from++) {
    const step = steps.find((candidate) => candidate.from === from);
    if (step) current = { ...step.up(current), eventwright: from + 1 };
  }
  return current;
};
