/** Where a figure stands in a result. */
export const sections = ['subscriptions', 'topics', 'nodes', 'objectives', 'requests', 'breakers', 'drills'] as const;
export type Section = (typeof sections)[number];

export interface Place {
  readonly section: Section;
  readonly id: string;
  /** `dropped.capacity` for a count by reason. */
  readonly figure: string;
}
