/** What must be so after faults, told by the ledgers of the services. */
import { expect } from '@playwright/test';
import { eventually } from './exported-project.ts';
import { all, isBroken, tries } from './fault-parcels.ts';
import type { FaultSystem, Reader } from './fault-system.ts';

/** At the customer or, where no try can bring it there, at the office. */
export const expectEachEffectOnce = async (system: FaultSystem): Promise<void> => {
  const [delivered, kept] = [() => system.ledgerOf('delivery').applied, () => system.ledgerOf('office').applied];
  const missing = () => {
    const ends = new Set([...delivered(), ...kept()]);
    return all.filter((number) => !ends.has(number));
  };
  // Who is missing says more than that somebody is.
  await eventually('the end of every parcel', () => missing().length === 0).catch(() => undefined);
  expect(missing()).toEqual([]);
  expect(inOrder(delivered())).toEqual(all.filter((number) => !isBroken(number)));
  expect(inOrder(kept())).toEqual(all.filter(isBroken));
};

/** Each was begun once and as a first delivery, and nobody has been told that it was there before; `among`: of these parcels. */
export const expectNothingRepeated = (system: FaultSystem, service: Reader, among?: ReadonlySet<number>): void => {
  const isMeant = (number: number) => among?.has(number) ?? true;
  const isTriedAgain = (number: number) => service === 'delivery' && isBroken(number);
  const begun = system.ledgerOf(service).begun.filter(({ number }) => isMeant(number) && !isTriedAgain(number));
  expect(inOrder(begun.map(({ number }) => number))).toEqual(inOrder([...new Set(begun.map(({ number }) => number))]));
  expect(begun.filter(({ attempt }) => attempt > 1)).toEqual([]);
  expect(system.repeated(service).filter(isMeant)).toEqual([]);
};

/** Those that have come to the office were tried as often as it is drawn; without counts over processes, by the last process. */
export const expectTries = async (system: FaultSystem, countsOverProcesses: boolean): Promise<void> => {
  const kept = await eventually('parcels at the office', () => {
    const { applied } = system.ledgerOf('office');
    return applied.length > 2 ? applied : undefined;
  });
  const { begun } = system.ledgerOf('delivery');
  for (const number of kept) {
    const attempts = begun.filter((one) => one.number === number).map(({ attempt }) => attempt);
    const last = countsOverProcesses ? attempts : attempts.slice(-tries);
    expect(last).toEqual(Array.from({ length: tries }, (_, at) => at + 1));
  }
};

/**
 * What a process had in hand when it was killed is begun once more, and where tries are counted as the second: also what had had
 * its effect, which nobody waits for.
 */
export const expectSecondTries = async (
  system: FaultSystem,
  service: Reader,
  inHand: readonly number[],
  countsOverProcesses: boolean,
): Promise<void> => {
  await eventually(`at ${service} what was in hand`, () => {
    const ended = new Set(system.ledgerOf(service).letGo);
    return inHand.every((number) => ended.has(number));
  });
  const { begun } = system.ledgerOf(service);
  const attemptsOf = (number: number) => begun.filter((one) => one.number === number).map(({ attempt }) => attempt);
  expect(inHand.map(attemptsOf)).toEqual(inHand.map(() => [1, countsOverProcesses ? 2 : 1]));
};

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
