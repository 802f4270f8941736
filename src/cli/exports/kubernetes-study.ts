/** The target `kubernetes-study`: a simulation spread over a cluster, merged to the digest of one machine. */

import { yamlOf } from '../../core/lib/yaml.ts';
import { type Call, flagValue } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { numberOf } from '../numbers.ts';
import { refuse } from '../refusal.ts';
import { preparedOf, requestOf } from '../study/request.ts';
import { isStopped, makeFiles } from './files-made.ts';
import { studyManifests } from './study-manifests.ts';

/** A ConfigMap holds at most 1 MiB, the rest of it included. */
const mostBytes = 1_000_000;

/** Stands at each resource of a study; a file without it was written by somebody else. */
const managed = 'app.kubernetes.io/managed-by: eventwright';

export const exportKubernetesStudy = (call: Call, input: DesignInput, folder: Folder): number => {
  const image = flagValue(call, 'image');
  if (image === undefined)
    throw refuse(
      '--image is missing.',
      'The shards run in containers, from an image in which eventwright is on the path.',
      'Write --image REGISTRY/NAME:TAG; the README says how to build one.',
    );
  if (isStopped(call, input)) return 1;
  const shards = numberOf(call, 'shards', { least: 1, whole: true }) ?? 8;
  const text = yamlOf(
    studyManifests({ name: nameOf(input), design: asciiOf(input), image, shards, flags: flagsOf(call, input) }),
  );
  return makeFiles(call, folder, [{ path: 'study.yaml', text, isOurs: (before) => before.includes(managed) }]);
};

/** Names of Pods end in an index and a hash: what is left of 63 characters. */
const nameOf = ({ design }: DesignInput): string =>
  `study-${design.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 30)}`.replace(/-+$/, '');

/** JSON says the same with every other letter escaped, and no tool on the way can break it. */
const asciiOf = ({ design, file }: DesignInput): string => {
  const text = JSON.stringify(design).replaceAll(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (text.length <= mostBytes) return text;
  throw refuse(
    `${file} is too large for a cluster's configuration.`,
    'It would travel in a ConfigMap, which holds at most 1 MiB.',
    'Run the shards yourself: eventwright simulate --shard I/N --out PART on each machine.',
    file,
  );
};

/** Refused here and not by every Pod, if it cannot be run. */
const flagsOf = (call: Call, input: DesignInput): string[] => {
  const request = requestOf(call);
  const { scenario, replications } = request;
  preparedOf(request, input);
  return [
    ...(scenario === null ? [] : ['--scenario', scenario]),
    ...(replications === undefined ? [] : ['--replications', String(replications)]),
  ];
};
