import { describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { addressesOf, addressOf, readSettings } from './settings.ts';

describe('the settings of a process', () => {
  it('have a default each', () => {
    expect(readSettings({})).toMatchObject({ broker: 'in-memory', httpPort: 4100, loadFactor: 1, log: 'pretty' });
    expect(readSettings({ HTTP_PORT: '' }).httpPort).toBe(4100);
    expect(readSettings({ HTTP_HOST: '' }).httpHost).toBe('127.0.0.1');
    expect('replicas' in readSettings({})).toBe(false);
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      BROKER: 'nats',
      HTTP_HOST: '0.0.0.0',
      HTTP_PORT: '0',
      STAND_IN_FACTOR: '0.5',
      LOG: 'json',
      REPLICAS: '3',
    });
    expect(settings).toMatchObject({
      broker: 'nats',
      httpHost: '0.0.0.0',
      httpPort: 0,
      standInFactor: 0.5,
      log: 'json',
      replicas: 3,
    });
  });

  it.each([{ HTTP_PORT: 'four' }, { LOAD_FACTOR: '-1' }, { DRAIN_MS: 'Infinity' }, { LOG: 'loud' }])(
    'that make no sense are named: %j',
    (environment) => {
      const [name = ''] = Object.keys(environment);
      expect(() => readSettings(environment)).toThrow(CannotStart);
      expect(() => readSettings(environment)).toThrow(name);
    },
  );

  it('have addresses that begin as those of their broker do, and never say a password', () => {
    const usual = 'redis://127.0.0.1:6379';
    expect(String(addressOf({}, 'X', usual))).toBe(usual);
    expect(addressesOf({ X: 'redis://a:1, rediss://b:2' }, 'X', usual).map(({ host }) => host)).toEqual(['a:1', 'b:2']);
    const [secured] = addressesOf({ X: 'tls://a:1' }, 'X', 'nats://b', 'tls:');
    expect(secured?.protocol).toBe('tls:');
    for (const X of ['nonsense', 'http://u:secret@a', 'redis://a,mqtt://u:secret@b']) {
      expect(() => addressesOf({ X }, 'X', usual)).toThrow(/^X must be an address like redis:/);
      expect(() => addressesOf({ X }, 'X', usual)).not.toThrow('secret');
    }
  });
});
