/** The exported project and its zip, as one pure step that a worker takes. */
import { strToU8, zipSync } from 'fflate';
import type { BrokerAdapter } from '../../core/codegen/broker-adapter.ts';
import { brokers } from '../../core/codegen/brokers/index.ts';
import { brokerFor, type ExportedProject } from '../../core/codegen/generate.ts';
import { generateTarget } from '../../core/codegen/generate-target.ts';
import type { Target } from '../../core/codegen/target.ts';
import type { BrokerName } from '../../core/model/broker.ts';
import type { Design } from '../../core/model/design.ts';

export interface ExportQuestion {
  readonly design: Design;
  readonly target: Target;
  /** Null: the one that the design asks for. */
  readonly broker: BrokerName | null;
}

/** What somebody chooses from: the page has the words of a broker, not its sources. */
export type OfferedBroker = Pick<BrokerAdapter, 'id' | 'title' | 'summary'>;

export interface ZippedProject {
  readonly project: ExportedProject;
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly target: Target;
  readonly broker: BrokerName;
  readonly offered: readonly OfferedBroker[];
}

/** An export as it is remembered. */
export interface Exported {
  readonly zip: Uint8Array;
  /** That somebody chose; null: the one that the design asks for. */
  readonly broker: BrokerName | null;
}

/** The earliest moment that a zip can name: the same design makes the same bytes on any day. */
const fixedDate = new Date(1980, 0, 1);

/** All files lie in one folder named like the project. */
export const exportProject = ({ design, target, broker: chosen }: ExportQuestion): ZippedProject => {
  const broker = chosen ?? brokerFor(design);
  const project = generateTarget(design, target, { broker });
  const entries = project.files.map(({ path, text }) => [`${project.slug}/${path}`, strToU8(text)] as const);
  const zip = zipSync(Object.fromEntries(entries), { level: 6, mtime: fixedDate });
  return { project, zip, target, broker, offered };
};

const offered = brokers.map(({ id, title, summary }): OfferedBroker => ({ id, title, summary }));
