/** Files of designs: the code comes when the page is idle, or when it is asked for. */
import { notify } from '../session/session.ts';
import { partMissing } from '../session/session-texts.ts';

const files = () => import('../storage/files.ts');

/** So that a page that breaks later can still save, and that other hands on the file are noticed. Where it does not load, the next who asks tries again. */
export const prepareFiles = (): void =>
  void files().then(
    ({ watchFiles }) => watchFiles(),
    () => undefined,
  );

/** False, with the reason shown, where the code does not load. */
const byFiles = async (act: (loaded: Awaited<ReturnType<typeof files>>) => Promise<boolean>): Promise<boolean> => {
  const loaded = await files().catch(() => null);
  if (loaded === null) notify(partMissing, 'refusal');
  return loaded !== null && act(loaded);
};

export const openFile = (): Promise<boolean> => byFiles((loaded) => loaded.openFile());
export const saveFile = (): Promise<boolean> => byFiles((loaded) => loaded.saveFile());
export const saveFileAs = (): Promise<boolean> => byFiles((loaded) => loaded.saveFileAs());
export const decideFile = (): Promise<boolean> => byFiles((loaded) => loaded.decideFile());
export const openBlob = (file: File): Promise<boolean> => byFiles((loaded) => loaded.openBlob(file));
