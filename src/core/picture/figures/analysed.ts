/** The figures that a picture shows; the result of the analysis has them under the same names. */
export interface Analysed {
  readonly topics: Readonly<Record<string, { readonly ratePerSecond: number | null }>>;
  readonly nodes: Readonly<Record<string, { readonly utilisation: number | null }>>;
  /** By the id of the subscribe or call link. */
  readonly subscriptions: Readonly<
    Record<
      string,
      {
        readonly arrivalRatePerSecond: number | null;
        readonly throughputPerSecond: number | null;
        readonly utilisation: number | null;
        readonly p95Ms: number | null;
      }
    >
  >;
}
