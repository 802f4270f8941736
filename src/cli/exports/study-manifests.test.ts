import { expect, test } from 'vitest';
import { yamlOf } from '../../core/lib/yaml.ts';
import { type Manifest, studyManifests } from './study-manifests.ts';

const manifests = studyManifests({
  name: 'study-shop',
  design: '{"name":"It\'s a \\u5546\\u5e97"}',
  image: 'registry.example.org/eventwright:1',
  shards: 3,
  flags: ['--scenario', 'black-friday', '--replications', '30'],
});

/** What the API reference of Kubernetes 1.31 lists, as far as it is used; an asterisk stands for any name. */
const documented: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['apiVersion', 'kind', 'metadata', 'data', 'binaryData', 'immutable'],
  PersistentVolumeClaim: ['apiVersion', 'kind', 'metadata', 'spec'],
  Job: ['apiVersion', 'kind', 'metadata', 'spec'],
  'PersistentVolumeClaim.spec': ['accessModes', 'resources', 'storageClassName', 'volumeName', 'volumeMode'],
  'Job.spec': [
    ...['parallelism', 'completions', 'completionMode', 'backoffLimit', 'activeDeadlineSeconds', 'suspend'],
    ...['ttlSecondsAfterFinished', 'template', 'podFailurePolicy', 'backoffLimitPerIndex', 'maxFailedIndexes'],
  ],
  'Job.spec.template': ['metadata', 'spec'],
  'Job.spec.template.spec': ['restartPolicy', 'containers', 'initContainers', 'volumes', 'subdomain'],
  'Job.spec.template.spec.containers': [
    ...['name', 'image', 'command', 'args', 'env', 'resources', 'volumeMounts', 'workingDir'],
  ],
  'Job.spec.template.spec.containers.volumeMounts': ['name', 'mountPath', 'readOnly', 'subPath'],
  'Job.spec.template.spec.volumes': ['name', 'configMap', 'persistentVolumeClaim', 'emptyDir'],
  'Job.spec.template.spec.volumes.configMap': ['name', 'items', 'optional', 'defaultMode'],
  'Job.spec.template.spec.volumes.persistentVolumeClaim': ['claimName', 'readOnly'],
};

const unknownFields = (value: unknown, path: string): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => unknownFields(item, path));
  if (typeof value !== 'object' || value === null) return [];
  const known = documented[path];
  return Object.entries(value).flatMap(([field, inner]) => [
    ...(known !== undefined && !known.includes(field) ? [`${path}.${field}`] : []),
    ...unknownFields(inner, `${path}.${field}`),
  ]);
};

const ofKind = (kind: string): readonly Manifest[] => manifests.filter((manifest) => manifest.kind === kind);

test('every field is one that Kubernetes documents, at its place', () => {
  expect(manifests.map(({ apiVersion, kind }) => [apiVersion, kind])).toEqual([
    ['v1', 'ConfigMap'],
    ['v1', 'PersistentVolumeClaim'],
    ['batch/v1', 'Job'],
    ['batch/v1', 'Job'],
  ]);
  expect(manifests.flatMap((manifest) => unknownFields(manifest, String(manifest.kind)))).toEqual([]);
});

test('the shards are an Indexed Job of one completion per shard, counted from 0 there and from 1 here', () => {
  const [shards, merge] = ofKind('Job') as readonly [Manifest, Manifest];
  expect(shards.spec).toMatchObject({ completions: 3, parallelism: 3, completionMode: 'Indexed' });
  expect(JSON.stringify(shards)).toContain('--shard \\"$((JOB_COMPLETION_INDEX + 1))/3\\"');
  expect(JSON.stringify(shards)).toContain('--scenario black-friday --replications 30 --workers 1');
  const [, written] = /--out \\"(\/parts\/\w{12}-)/.exec(JSON.stringify(shards)) ?? [];
  expect(JSON.stringify(merge)).toContain(`eventwright merge ${written}1.json ${written}2.json ${written}3.json`);
});

test('as YAML every text that could be read as something else is quoted', () => {
  const text = yamlOf(manifests);
  expect(text.split('---\n')).toHaveLength(4);
  expect(text).toContain(`  design.json: '{"name":"It''s a \\u5546\\u5e97"}'\n`);
  expect(text).toContain("image: 'registry.example.org/eventwright:1'\n");
  expect(yamlOf([{ a: ['no', 'yes', '1', 'x: y', '- z', true, 1], b: { on: [{ c: 1, d: [2] }] } }])).toBe(
    "a:\n  - 'no'\n  - 'yes'\n  - '1'\n  - 'x: y'\n  - '- z'\n  - true\n  - 1\nb:\n  'on':\n    - c: 1\n      d:\n        - 2\n",
  );
});
