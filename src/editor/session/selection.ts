/** What is selected: elements of the canvas, or one record that has no place on it (a message, a scenario). */

export interface Selection {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly contexts: readonly string[];
  readonly notes: readonly string[];
  /** A message shown in the inspector; the canvas shows none then. */
  readonly message: string | null;
}

export const nothing: Selection = { nodes: [], links: [], contexts: [], notes: [], message: null };

export const selectionOf = (part: Partial<Selection>): Selection => ({ ...nothing, ...part });

export const selectedCount = (selection: Selection): number =>
  selection.nodes.length + selection.links.length + selection.contexts.length + selection.notes.length;

export const sameSelection = (one: Selection, other: Selection): boolean =>
  one.message === other.message &&
  (['nodes', 'links', 'contexts', 'notes'] as const).every(
    (section) =>
      one[section].length === other[section].length && one[section].every((id, place) => id === other[section][place]),
  );

/** The selection without what a design does not have (any more). */
export const presentIn = (
  design: {
    readonly nodes?: object;
    readonly links?: object;
    readonly contexts?: object;
    readonly notes?: object;
    readonly messages?: object;
  },
  selection: Selection,
): Selection => {
  const kept = (section: 'nodes' | 'links' | 'contexts' | 'notes') =>
    selection[section].filter((id) => Object.hasOwn(design[section] ?? {}, id));
  const message = selection.message !== null && Object.hasOwn(design.messages ?? {}, selection.message);
  const next: Selection = {
    nodes: kept('nodes'),
    links: kept('links'),
    contexts: kept('contexts'),
    notes: kept('notes'),
    message: message ? selection.message : null,
  };
  return sameSelection(next, selection) ? selection : next;
};
