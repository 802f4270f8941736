/** What people call a version: its name, or when it was kept. */
import { versionTexts } from '../../app/languages/areas/versions.ts';
import { useLanguage, useSay } from '../../app/languages/language.ts';
import { momentOf } from '../../ui/when.ts';
import type { Version } from './version-desk.ts';

export const useVersionName = (): ((version: Version) => string) => {
  const say = useSay();
  const language = useLanguage();
  return ({ name, at }) =>
    name === null ? say(versionTexts.atTime, { when: momentOf(at, language) }) : say(versionTexts.quoted, { name });
};
