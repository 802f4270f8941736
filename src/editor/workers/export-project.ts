/** The exported project and its zip, as one pure step that a worker takes. */
import { strToU8, zipSync } from 'fflate';
import type { ExportedProject } from '../../core/codegen/generate.ts';
import { generateProject } from '../../core/codegen/generate.ts';
import type { BrokerId } from '../../core/codegen/plan/project-plan.ts';
import type { Design } from '../../core/model/design.ts';

export interface ExportQuestion {
  readonly design: Design;
  readonly broker: BrokerId;
}

export interface ZippedProject {
  readonly project: ExportedProject;
  readonly zip: Uint8Array<ArrayBuffer>;
}

/** The earliest moment that a zip can name: the same design makes the same bytes on any day. */
const fixedDate = new Date(1980, 0, 1);

/** All files lie in one folder named like the project. */
export const exportProject = ({ design, broker }: ExportQuestion): ZippedProject => {
  const project = generateProject(design, { broker });
  const entries = project.files.map(({ path, text }) => [`${project.slug}/${path}`, strToU8(text)] as const);
  return { project, zip: zipSync(Object.fromEntries(entries), { level: 6, mtime: fixedDate }) };
};
