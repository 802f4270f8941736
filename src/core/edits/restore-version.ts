/** The design becomes an earlier version of itself, or any other design, in one step that can be taken back. */
import { ok } from '../lib/result.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from './edit.ts';

export interface RestoreVersion {
  /** Valid as it is. */
  readonly version: Design;
}

export const restoreVersion: Edit<RestoreVersion> = {
  id: 'restore-version',
  title: { en: 'Restore a version', zh: '恢复版本' },
  summary: {
    en: 'The design becomes an earlier version of itself; undo brings back the later one.',
    zh: '设计恢复为较早的版本；撤销可回到之后的版本。',
  },
  apply: (_design, { version }) => ok(version),
};
