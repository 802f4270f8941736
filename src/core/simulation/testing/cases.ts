/** How many cases a property with a large count draws: so many every day, or as many as CASES asks for. */
import fc from 'fast-check';

export const cases = (everyDay: number): number => fc.readConfigureGlobal().numRuns ?? everyDay;
