/** What the exporter knows of a broker: what it can do, what it needs, which files it brings. */
import type { Text } from '../lib/text.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { GeneratedFile } from './files/generated-file.ts';
import type { BrokerId, ProjectPlan } from './plan/project-plan.ts';

export interface BrokerAdapter {
  readonly id: BrokerId;
  readonly title: Text;
  readonly summary: Text;
  /** npm packages of `packages/runtime`, exact versions. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Files of `packages/runtime/src`, beside those that every broker needs. */
  readonly sources: Readonly<Record<string, string>>;
  /** Lines of `.env.example`. */
  readonly environment: readonly string[];
  /** Files of the project's root; with a broker of its own, `docker-compose.yml` starts it. */
  files(plan: ProjectPlan): readonly GeneratedFile[];
  /** What is drawn and cannot be kept here. */
  findings(plan: ProjectPlan): readonly Finding[];
}
