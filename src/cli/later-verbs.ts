/** Verbs that are documented and come with a later version. */
export const laterVerbs: readonly string[] = ['import', 'new'];
