import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { mqtt } from './mqtt.ts';

const rulesOf = (design: Design) =>
  mqtt.findings(planProject(design, 'mqtt')).flatMap(({ rule }) => (rule.startsWith('export-mqtt') ? [rule] : []));

const reader = { kind: 'subscriber', name: 'Reader' } as const;

describe('MQTT 5', () => {
  it('pins its client, on whose inner behaviour the acknowledging rests', () => {
    expect(mqtt.dependencies).toEqual({ mqtt: '5.16.0' });
  });

  it('says before the export what it cannot keep', () => {
    expect(rulesOf(awkwardDesign)).toEqual([
      'export-mqtt-no-deduplication',
      'export-mqtt-capacity-by-server',
      'export-mqtt-one-process-per-group',
      'export-mqtt-counted-in-process',
      'export-mqtt-address-parameters',
    ]);
  });

  it('says that nobody can look whether a topic of others is there', () => {
    const nodes: Design['nodes'] = { theirs: { kind: 'topic', name: 'T', messages: ['said'], external: true } };
    expect(rulesOf({ eventwright: 1, name: 'Guest', messages: { said: { name: 'said' } }, nodes })).toEqual([
      'export-mqtt-external-unseen',
    ]);
  });

  it('says that of the server it was not tested what a kill costs', () => {
    expect(mqtt.network?.notes.at(-1)).toMatch(/^Tested on Mosquitto 2\.0\.11, readers killed, not the server\./);
  });

  it('names a group that several services share', () => {
    const design: Design = {
      eventwright: 1,
      name: 'Shared',
      messages: { said: { name: 'said' } },
      nodes: { topic: { kind: 'topic', name: 'T', messages: ['said'] }, one: reader, other: reader },
      links: {
        first: { kind: 'subscribe', from: 'topic', to: 'one', group: 'both' },
        second: { kind: 'subscribe', from: 'topic', to: 'other', group: 'both' },
      },
    };
    const [finding] = mqtt.findings(planProject(design, 'mqtt')).filter(({ rule }) => rule.endsWith('shared-group'));
    expect(finding?.links).toEqual(['first', 'second']);
  });
});
