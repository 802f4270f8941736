/** The exported project: from a design to files in memory, byte-identical for the same design and generator. */
import { sha256 } from '../lib/sha256.ts';
import { byCodeUnit } from '../lib/sort.ts';
import type { BrokerName } from '../model/broker.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/findings/finding.ts';
import { judgedBy } from '../model/findings/judgement.ts';
import { printDesign } from '../model/text/canonical.ts';
import type { Manifest } from './apply.ts';
import { manifestPath } from './apply-export.ts';
import { baseOf } from './apply-merge.ts';
import type { BrokerAdapter } from './broker-adapter.ts';
import { brokers } from './brokers/index.ts';
import { e2ePackage } from './files/e2e-package.ts';
import { eventsPackage } from './files/events-package.ts';
import { type GeneratedFile, generated, json, merged, optional } from './files/generated-file.ts';
import { loadPackage } from './files/load-package.ts';
import { operationsFiles } from './files/operations/operations-files.ts';
import { readme } from './files/readme.ts';
import { rootFiles } from './files/root-files.ts';
import { runtimePackage } from './files/runtime-package.ts';
import { servicePackage } from './files/service-package.ts';
import { systemDocument } from './files/system-document.ts';
import { systemPackage } from './files/system-package.ts';
import { brokerTermFindings } from './findings/broker-term-findings.ts';
import { replicaFindings } from './findings/replica-findings.ts';
import type { ProjectPlan } from './plan/project-plan.ts';
import { planProject } from './plan.ts';

/** Raised whenever the same design would give other bytes; `generator-version.test.ts` holds it to that. */
export const generatorVersion = '7';

export interface ExportOptions {
  /** What the services will run on; in memory works in every export. */
  readonly broker: BrokerName;
  /** That of an earlier export into the same folder (`keptSlugIn`); absent: made from the name of the design. */
  readonly slug?: string;
}

export interface ExportedProject {
  /** What its packages, subjects and queues are named after; also a name for its folder. */
  readonly slug: string;
  /** Sorted by path, the manifest included. */
  readonly files: readonly GeneratedFile[];
  /** What cannot be kept, as the design judges it: its severities, without rules that are off, accepted ones marked. */
  readonly findings: readonly Finding[];
}

export const generateProject = (design: Design, options: ExportOptions): ExportedProject => {
  const draft = draftProject(design, options);
  const manifest = generated(manifestPath, json(manifestOf(draft.slug, draft.files)));
  return { ...draft, files: sorted([...draft.files, manifest]) };
};

/** The project without its manifest, which is most of the work: digests of all files. */
export const draftProject = (design: Design, options: ExportOptions): ExportedProject => {
  const adapter = adapterOf(options.broker);
  const plan = planProject(design, adapter.id, adapter.terms, options.slug);
  const found = [...adapter.findings(plan), ...replicaFindings(plan, adapter), ...brokerTermFindings(plan, adapter)];
  const findings = judgedBy(design, found);
  return { slug: plan.slug, files: sorted(projectFiles(plan, adapter, findings)), findings };
};

const sorted = (files: readonly GeneratedFile[]): GeneratedFile[] =>
  [...files].sort((a, b) => byCodeUnit(a.path, b.path));

/** The broker that a design asks for, or the one in memory while its own cannot be exported yet. */
export const brokerFor = (design: Design): BrokerName =>
  brokers.find(({ id }) => id === design.broker)?.id ?? 'in-memory';

/** The manifest does not list itself. */
const manifestOf = (slug: string, files: readonly GeneratedFile[]): Manifest => ({
  generator: generatorVersion,
  slug,
  files: Object.fromEntries(
    files.map(({ path, text, owner, ...told }) => [
      path,
      { owner, sha256: sha256(text), ...told, ...(owner === 'merged' && { ours: baseOf(path, text, sha256) }) },
    ]),
  ),
});

const projectFiles = (plan: ProjectPlan, adapter: BrokerAdapter, findings: readonly Finding[]): GeneratedFile[] => {
  const packages = [
    ...eventsPackage(plan),
    ...runtimePackage(plan, adapter),
    ...plan.services.flatMap((service) => servicePackage(plan, service)),
    ...loadPackage(plan),
    ...systemPackage(plan),
    ...e2ePackage(plan),
  ];
  const projects = packages.flatMap(({ path }) =>
    path.endsWith('/tsconfig.json') ? [path.replace(/\/tsconfig\.json$/, '')] : [],
  );
  return [
    ...packages,
    ...rootFiles(plan, adapter, [...projects, 'tools']),
    ...operationsFiles(plan, adapter),
    optional(merged('README.md', readme(plan, adapter, findings))),
    generated('docs/SYSTEM.md', systemDocument(plan)),
    generated(`${plan.slug}.eventwright.json`, printDesign(plan.design)),
  ];
};

const adapterOf = (id: BrokerName): BrokerAdapter => {
  const adapter = brokers.find((broker) => broker.id === id);
  if (!adapter) throw new Error(`unknown broker ${id}`);
  return adapter;
};
