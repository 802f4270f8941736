/** Remarks that many rows of a table share: each is said once, under a number that the rows bear. */

/** The different remarks among many, in the order in which they are met. */
export const remarksOf = (remarks: readonly (string | null)[]): readonly string[] => [
  ...new Set(remarks.filter((remark) => remark !== null)),
];
