/** What an export would do in a folder, before it is done: what is written, and what of somebody's own is met there. */
import type { ApplyAction } from '../../../../core/codegen/apply.ts';
import { codeTexts } from '../../../app/languages/areas/code.ts';
import { commonTexts } from '../../../app/languages/areas/common.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import dock from '../../../ui/dock.module.css';
import type { FolderExport } from '../../../workers/folder-plan.ts';
import styles from './folder.module.css';

export interface FolderWindowProps {
  readonly plan: FolderExport;
  /** The folder has changed while an earlier plan was looked at. */
  readonly isAnother: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function FolderWindow({ plan, isAnother, onConfirm, onCancel }: FolderWindowProps) {
  const texts = useTexts(codeTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const { folder, isForeign, added, changed, rewritten, deleted, moves, conflicts, orphans } = plan;
  const keys = plan.changes.actions.flatMap(({ path, keptKeys = [] }) => keptKeys.map((key) => `${path} ${key}`));
  const whyOf = ({ reason, isScaffold }: ApplyAction): string => {
    if (isScaffold) return say(codeTexts.orphanUnedited);
    return reason === undefined ? '' : say(reasons[reason]);
  };
  return (
    <Dialog
      open
      look="question"
      onClose={onCancel}
      title={say(codeTexts.folderTitle, { folder })}
      closeLabel={common.close}
    >
      <div className={styles.plan} data-testid="folder-plan">
        {isAnother && (
          <p className={dock.note} data-tone="warning" role="alert">
            {say(codeTexts.folderChanged, { folder })}
          </p>
        )}
        {isForeign && (
          <p className={dock.note} data-tone="warning">
            {say(codeTexts.folderForeign, { folder })}
          </p>
        )}
        <Part name="added" paths={added} />
        <Part name="changed" paths={changed} />
        <Part name="rewritten" paths={rewritten} />
        <Part name="deleted" paths={deleted} />
        <Part name="conflicts" paths={conflicts.map(({ path }) => path)} open />
        <Part name="keys" paths={keys} open />
        <Part name="moves" paths={moves.map(([from, to]) => `git mv ${from} ${to}`)} open />
        <Part name="orphans" paths={orphans.map((orphan) => orphan.path + whyOf(orphan))} open />
        <div className={styles.answers}>
          <Button look="accent" onClick={onConfirm}>
            {say(codeTexts.folderWrite, { folder })}
          </Button>
          <Button onClick={onCancel}>{texts.folderCancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

const reasons = {
  'service-left': codeTexts.orphanOfService,
  'message-left': codeTexts.orphanOfMessage,
  'no-longer-handled': codeTexts.orphanUnhandled,
  edited: codeTexts.orphanEdited,
} as const;

const titles = {
  added: codeTexts.planAdded,
  changed: codeTexts.planChanged,
  rewritten: codeTexts.planRewritten,
  deleted: codeTexts.planDeleted,
  conflicts: codeTexts.planConflicts,
  keys: codeTexts.planKeys,
  moves: codeTexts.planMoves,
  orphans: codeTexts.planOrphans,
} as const;

interface PartProps {
  readonly name: keyof typeof titles;
  readonly paths: readonly string[];
  readonly open?: boolean;
}

function Part({ name, paths, open = false }: PartProps) {
  const say = useSay();
  if (paths.length === 0) return null;
  return (
    <details open={open} data-part={name} data-count={paths.length}>
      <summary>{say(titles[name], { count: paths.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className={styles.paths} tabIndex={0}>
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </details>
  );
}
