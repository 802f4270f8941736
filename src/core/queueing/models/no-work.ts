/** Work that takes no time: nothing ever waits, whatever the arrivals. */
import type { Law } from '../law.ts';
import type { StationFigures } from './figures.ts';

const atOnce: Law = { tail: () => 0, transform: () => [1, 0] };

export const noWork: StationFigures = { model: 'no work', meanWaitMs: 0, wait: atOnce, response: atOnce };
