import { describe, expect, it } from 'vitest';
import { observedDesign } from '../../../../e2e/generated/observed-design.ts';
import type { BrokerName } from '../../model/broker.ts';
import type { Design } from '../../model/design.ts';
import { generateProject } from '../generate.ts';
import { richDesign } from '../testing/rich-design.ts';

const small: Design = {
  eventwright: 1,
  name: 'Small',
  messages: { said: { name: 'said' } },
  nodes: {
    caller: { kind: 'service', name: 'Caller' },
    air: { kind: 'topic', name: 'Air', messages: ['said'] },
    ear: { kind: 'subscriber', name: 'Ear' },
  },
  links: {
    says: {
      kind: 'publish',
      from: 'caller',
      to: 'air',
      message: 'said',
      arrivals: { process: 'poisson', ratePerSecond: 1 },
    },
    hears: { kind: 'subscribe', from: 'air', to: 'ear' },
  },
};

const readmeOf = (design: Design, broker: BrokerName): string =>
  generateProject(design, { broker }).files.find(({ path }) => path === 'README.md')?.text ?? '';

describe('the README', () => {
  it('speaks of scaling, secrets, calls and dead letters only where the design has them', () => {
    const absent = ['KEDA', 'secrets.example', 'answer-', 'dotted lines', 'flags', 'dead letters alone'];
    const about = (design: Design, broker: BrokerName) => {
      const readme = readmeOf(design, broker);
      return absent.filter((word) => readme.includes(word));
    };
    expect(about(small, 'nats')).toEqual([]);
    expect(about(observedDesign, 'nats')).toContain('KEDA');
    expect(about(richDesign, 'nats')).toEqual(absent);
    expect(about(richDesign, 'mqtt')).toEqual(absent.filter((word) => word !== 'KEDA'));
  });

  it('names files, secrets and tests that are there', () => {
    for (const broker of ['nats', 'rabbitmq', 'in-memory'] as const) {
      const { files } = generateProject(small, { broker });
      const readme = readmeOf(small, broker);
      const [, word = ''] = /npm test -- ([a-z-]+)/.exec(readme) ?? [];
      expect(files.some(({ path }) => path.endsWith('.test.ts') && path.includes(word))).toBe(true);
      const manifests = files.filter(({ path }) => path.startsWith('deploy/kubernetes/')).map(({ text }) => text);
      for (const [, name = ''] of readme.matchAll(/in the secret `([^`]+)`/g))
        expect(
          manifests.some((text) => text.includes(`name: ${name}\n`)),
          name,
        ).toBe(true);
      const hasSecrets = files.some(({ path }) => path === 'deploy/kubernetes/secrets.example.yaml');
      expect(readme.includes('`deploy/kubernetes/secrets.example.yaml`')).toBe(hasSecrets);
    }
  });

  it('tells of doors that ask nobody who they are', () => {
    expect(readmeOf(small, 'nats')).toContain('put something that asks who is there in front');
    expect(readmeOf({ ...small, links: {} }, 'nats')).not.toContain('asks who is there');
  });
});
