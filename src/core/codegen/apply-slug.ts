/**
 * What the packages, subjects and queues of a project are named after, as the folder of an export remembers it.
 * This file is also shipped in every exported project, so it imports only what is shipped with it.
 */
import type { Manifest } from './apply.ts';
import { manifestPath, pendingPath, readManifest } from './apply-export.ts';

/** As it stands there, whatever somebody has made of it; undefined: no export tells. */
export const slugIn = (read: (path: string) => string | undefined): unknown =>
  [manifestPath, pendingPath].map((path) => slugOf(readManifest(read(path)))).find((slug) => slug !== undefined);

/** Manifests of earlier generators have none: the copy of the design bears it in its name. */
const slugOf = (manifest: Manifest | undefined): unknown => {
  if (manifest?.slug !== undefined) return manifest.slug;
  const [copy, ...others] = Object.entries(manifest?.files ?? {}).flatMap(([path, { isOrphan }]) =>
    isOrphan ? [] : (/^([a-z][a-z0-9-]*)\.eventwright\.json$/.exec(path)?.[1] ?? []),
  );
  return others.length === 0 ? copy : undefined;
};
