/** What the simulation panel shows: a study with its results, or the questions of what-if; it outlives the panel. */
import { createStore } from 'zustand/vanilla';

export type SimulationView = 'study' | 'what-if';

export const simulationView = createStore<{ readonly view: SimulationView }>(() => ({ view: 'study' }));

export const showSimulation = (view: SimulationView): void => simulationView.setState({ view });
