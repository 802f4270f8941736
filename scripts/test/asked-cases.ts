/** How many random cases a property test with a large count was asked for (CASES); undefined: as many as it draws every day. */
const asked = process.env.CASES;

export const askedCases: number | undefined = asked === undefined ? undefined : Number(asked);
