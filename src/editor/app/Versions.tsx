/** The window with the versions of the open design, put together. */
import { VersionsWindow } from '../panels/versions/VersionsWindow.tsx';
import type { VersionDesk } from '../panels/versions/version-desk.ts';
import { useKeeping } from '../storage/keeping.ts';
import { nameVersion, putVersionBack, removeVersion, versionText } from '../storage/versions.ts';
import { closeWindow } from './page.ts';
import {
  compareWithBefore,
  compareWithFile,
  compareWithNow,
  countChanges,
  keepAs,
  listVersions,
  restore,
  showVersion,
} from './version-acts.ts';

const desk: VersionDesk = {
  list: listVersions,
  count: countChanges,
  keep: keepAs,
  look: showVersion,
  compare: compareWithNow,
  compareWithBefore,
  compareWithFile,
  restore,
  rename: ({ document, at }, name) => nameVersion(document, at, name),
  remove: async (version) => {
    const text = await versionText(version.document, version.at);
    await removeVersion(version);
    return async () => {
      if (text !== undefined) await putVersionBack(version, text);
    };
  },
};

export function Versions() {
  const full = useKeeping((state) => state.versionsFull);
  return <VersionsWindow desk={desk} full={full} onClose={closeWindow} />;
}
