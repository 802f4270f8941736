/** The seed that was asked for, or the one of every day; undefined with SEED=random: then each run draws its own. */
const asked = process.env.SEED ?? '20261121';

export const askedSeed: number | undefined = asked === 'random' ? undefined : Number(asked);
