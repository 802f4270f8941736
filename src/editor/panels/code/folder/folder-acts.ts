/** An export into a folder, step by step: looked at, decided where something of somebody's own is met, written, told. */
import { useEffect, useState } from 'react';
import type { Target } from '../../../../core/codegen/target.ts';
import { fill } from '../../../../core/lib/text.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { notify } from '../../../session/session.ts';
import type { ZippedProject } from '../../../workers/export-project.ts';
import type { FolderExport } from '../../../workers/folder-plan.ts';
import type { FolderDesk } from '../export-desk.ts';

export interface FolderActs {
  /** Name of the folder of the last export. */
  readonly folder: string | null;
  /** What a person is to decide on. */
  readonly plan: FolderExport | null;
  /** The folder is read or written; the share of what is written, from 0 to 1. */
  readonly busy: number | null;
  /** The folder that the plan is for has changed while it was looked at. */
  readonly isAnother: boolean;
  readonly exportTo: (where: 'same' | 'another') => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

const idle = { plan: null, busy: null, isAnother: false };

export const useFolderActs = (
  desk: FolderDesk,
  target: Target,
  zipped: ZippedProject | null,
  onExported: (zip: Uint8Array) => void,
): FolderActs => {
  const [folder, setFolder] = useLastFolder(desk, target);
  const [state, setState] = useState<Pick<FolderActs, 'plan' | 'busy' | 'isAnother'>>(idle);
  const [project, setProject] = useState<ZippedProject | null>(null);
  const write = async (plan: FolderExport, written: ZippedProject) => {
    const of = plan.changes.writes.length + plan.changes.deletes.length + 1;
    setState({ ...idle, busy: 0 });
    const answer = await plan.write((count) => setState({ ...idle, busy: count / of }));
    setState(typeof answer === 'object' ? { plan: answer, busy: null, isAnother: true } : idle);
    if (typeof answer === 'object') return;
    setFolder(plan.folder);
    if (answer !== 'written') return;
    onExported(written.zip);
    tellWritten(plan);
  };
  const exportTo = async (where: 'same' | 'another') => {
    // The button stays what has the focus, so that closing the question leads back to it.
    if (!zipped || state.busy !== null) return;
    const made = { target, files: zipped.project.files };
    // Before anything is waited for: the browser opens its window only while the press lasts.
    const asked = where === 'same' ? desk.same(made) : desk.choose(made);
    setState({ ...idle, busy: 0 });
    const plan = await asked.catch(() => null);
    setState({ ...idle, plan: plan && needsDecision(plan) ? plan : null });
    setProject(zipped);
    if (plan && !needsDecision(plan)) await write(plan, zipped);
  };
  return {
    folder,
    ...state,
    exportTo: (where) => void exportTo(where),
    confirm: () => void (state.plan && project && write(state.plan, project)),
    cancel: () => setState(idle),
  };
};

const useLastFolder = (desk: FolderDesk, target: Target) => {
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desk.last(target).then((name) => isCurrent && setFolder(name));
    return () => {
      isCurrent = false;
    };
  }, [desk, target]);
  return [folder, setFolder] as const;
};

/** A folder that is met for the first time, and one in which somebody's own work is in the way, or may be in a document. */
const needsDecision = (plan: FolderExport): boolean => {
  const { isKnown, rewritten, moves, conflicts, orphans, deleted, changes } = plan;
  const inTheWay = rewritten.length + moves.length + conflicts.length + orphans.length + deleted.length;
  return changes.writes.length > 0 && (!isKnown || inTheWay > 0);
};

const tellWritten = ({ folder, added, changed, rewritten, conflicts, changes }: FolderExport): void => {
  const count = added.length + changed.length + rewritten.length;
  const text =
    changes.writes.length === 0
      ? codeTexts.folderSame
      : conflicts.length > 0
        ? codeTexts.folderWrittenBeside
        : codeTexts.folderWritten;
  notify(fill(text, { folder, count, conflicts: conflicts.length }));
};
