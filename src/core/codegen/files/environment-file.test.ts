import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { inMemory } from '../brokers/in-memory.ts';
import { brokers } from '../brokers/index.ts';
import { generateProject } from '../generate.ts';
import { planProject } from '../plan.ts';
import { environmentFile } from './environment-file.ts';

const settingsOf = (...configurations: readonly Record<string, string>[]) => {
  const nodes = configurations.map((configuration, index) => [
    `service-${index}`,
    { kind: 'service', name: 'S', configuration },
  ]);
  const design = { eventwright: 1, name: 'Settings', nodes: Object.fromEntries(nodes) } as Design;
  return parseEnv(environmentFile(planProject(design, 'in-memory'), inMemory));
};

it('the settings of a design are read as they are written, whatever is in them', () => {
  const values = {
    PLAIN: 'a b',
    MONEY: 'costs $5 and `more`',
    QUOTED: 'say "yes"',
    TIMES: '*/5 * * * *',
    OWNER: "the shop's",
    HASH: 'a # b',
    BACKSLASH: 'C:\\new',
    SECRET: ['$', '{VAULT}'].join(''),
  };
  expect(settingsOf(values)).toMatchObject({ ...values, SECRET: '' });
});

it('no value is code for a shell that reads the file, though it loses quotes by that', () => {
  const evil = "'$(touch evil)";
  expect(settingsOf({ EVIL: evil })).toMatchObject({ EVIL: ' $(touch evil)' });
  const design = {
    eventwright: 1,
    name: 'S',
    nodes: { s: { kind: 'service', name: 'S', configuration: { EVIL: evil } } },
  };
  expect(environmentFile(planProject(design as Design, 'in-memory'), inMemory)).toContain("EVIL=' $(touch evil)'\n");
});

it('no value starts a line of its own', () => {
  expect(settingsOf({ A: 'x\nBROKER=evil', B: '\'"`\nC=1' })).toMatchObject({
    BROKER: 'in-memory',
    A: 'x BROKER=evil',
  });
  expect(settingsOf({ B: '\'"`\nC=1' })).not.toHaveProperty('C');
});

it('a design sets neither what the runtime reads nor what is loaded into its processes', () => {
  const settings = settingsOf({
    BROKER: 'kafka',
    HTTP_PORT: '1',
    NODE_OPTIONS: '--import x',
    LD_PRELOAD: 'x',
    MINE: '1',
  });
  expect(settings).toMatchObject({ BROKER: 'in-memory', HTTP_PORT: '4100', MINE: '1' });
  expect(settings).not.toHaveProperty('NODE_OPTIONS');
  expect(settings).not.toHaveProperty('LD_PRELOAD');
});

it('a name that two services set stands once', () => {
  expect(settingsOf({ SHARED: 'first' }, { SHARED: 'second', OTHER: 'o' })).toMatchObject({
    SHARED: 'first',
    OTHER: 'o',
  });
});

it('names every variable that the code of a project reads', () => {
  const design: Design = {
    eventwright: 1,
    name: 'Read',
    messages: { said: { name: 'said' } },
    nodes: {
      clock: { kind: 'publisher', name: 'Clock', source: 'schedule' },
      air: { kind: 'topic', name: 'Air', messages: ['said'] },
    },
    links: {
      says: {
        kind: 'publish',
        from: 'clock',
        to: 'air',
        message: 'said',
        arrivals: { process: 'constant', ratePerSecond: 1 },
      },
    },
  };
  for (const adapter of brokers) {
    const { files } = generateProject(design, { broker: adapter.id });
    const read = files
      .filter(({ path }) => path.startsWith('packages/runtime/src/'))
      .flatMap(({ text }) => [...text.matchAll(/\benvironment(?:\.|, ')([A-Z][A-Z_]+)\b/g)])
      .map(([, name = '']) => name);
    expect(read).toContain('PROCESSED_DIR');
    const told = parseEnv(environmentFile(planProject(design, adapter.id), adapter));
    expect(
      read.filter((name) => !Object.hasOwn(told, name)),
      adapter.id,
    ).toEqual([]);
  }
});
