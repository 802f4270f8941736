/** Files of designs: the code comes when the page is idle, or when it is asked for. */
const files = () => import('../storage/files.ts');

/** So that a page that breaks later can still save, and that other hands on the file are noticed. Where it does not load, the next who asks tries again. */
export const prepareFiles = (): void =>
  void files().then(
    ({ watchFiles }) => watchFiles(),
    () => undefined,
  );

export const openFile = async (): Promise<boolean> => (await files()).openFile();
export const saveFile = async (): Promise<boolean> => (await files()).saveFile();
export const decideFile = async (): Promise<boolean> => (await files()).decideFile();
export const openBlob = async (file: File): Promise<boolean> => (await files()).openBlob(file);
