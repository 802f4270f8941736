/** What the analysis says of a design at a load before anything is simulated. */
export interface AnalysisEstimate {
  /** Workers by node, of those that want more than they have. */
  readonly wanted: Readonly<Record<string, number>>;
  /** What gives way first as the load grows: wanted workers over workers, above 1 where the backlog grows for ever. */
  readonly mostPressed: { readonly id: string; readonly utilisation: number; readonly servers: number } | null;
}
