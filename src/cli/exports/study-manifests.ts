/**
 * A study as Kubernetes runs it: an Indexed Job (batch/v1, stable since Kubernetes 1.24) with a shard per completion index, and a Job
 * that waits for all parts and merges them. Fields as in https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/job-v1/
 */
import { sha256 } from '../../core/lib/sha256.ts';

export interface StudyOnKubernetes {
  /** A DNS label: of all resources and the beginning of all names. */
  readonly name: string;
  /** The text of the design, in ASCII. */
  readonly design: string;
  /** An image in which `eventwright` is on the path. */
  readonly image: string;
  readonly shards: number;
  /** Words of `eventwright simulate`, the shard and the file left out. */
  readonly flags: readonly string[];
}

export type Manifest = { readonly [field: string]: unknown };

/** The design, room for the parts, the shards, the merge. */
export const studyManifests = (study: StudyOnKubernetes): readonly Manifest[] => [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(study, 'design'),
    data: { 'design.json': study.design },
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: metadata(study, 'parts'),
    spec: { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '1Gi' } } },
  },
  job(study, 'shards', shardCommand(study), {
    completions: study.shards,
    parallelism: study.shards,
    completionMode: 'Indexed',
  }),
  job(study, 'merge', mergeCommand(study), { completions: 1, parallelism: 1 }),
];

/** Named after what they are parts of: a volume that is kept from study to study brings no old part into a new one. */
const partsOf = ({ design, flags, image, shards }: StudyOnKubernetes): string =>
  `/parts/${sha256(JSON.stringify([design, flags, image, shards])).slice(0, 12)}`;

/** Parts are written whole or not at all, so that one that is there is complete. */
const shardCommand = (study: StudyOnKubernetes): string =>
  [
    'eventwright simulate /design/design.json',
    ...study.flags.map(quoted),
    '--workers 1',
    `--shard "$((JOB_COMPLETION_INDEX + 1))/${study.shards}"`,
    `--out "${partsOf(study)}-$((JOB_COMPLETION_INDEX + 1)).json"`,
  ].join(' ');

const mergeCommand = (study: StudyOnKubernetes): string => {
  const parts = Array.from({ length: study.shards }, (_, at) => `${partsOf(study)}-${at + 1}.json`).join(' ');
  return `for part in ${parts}; do until [ -f "$part" ]; do sleep 1; done; done; eventwright merge ${parts} --format json`;
};

const quoted = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const metadata = ({ name }: StudyOnKubernetes, part: string) => ({
  name: `${name}-${part}`,
  labels: { 'app.kubernetes.io/name': name, 'app.kubernetes.io/managed-by': 'eventwright' },
});

const job = (study: StudyOnKubernetes, part: string, command: string, spec: Manifest): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: metadata(study, part),
  spec: {
    ...spec,
    backoffLimit: 6,
    template: {
      metadata: { labels: metadata(study, part).labels },
      spec: {
        restartPolicy: 'Never',
        containers: [
          {
            name: part,
            image: study.image,
            command: ['sh', '-c', command],
            resources: { requests: { cpu: part === 'merge' ? '100m' : '1' } },
            volumeMounts: [
              { name: 'design', mountPath: '/design', readOnly: true },
              { name: 'parts', mountPath: '/parts' },
            ],
          },
        ],
        volumes: [
          { name: 'design', configMap: { name: `${study.name}-design` } },
          { name: 'parts', persistentVolumeClaim: { claimName: `${study.name}-parts` } },
        ],
      },
    },
  },
});
