/** What was exported of each design last, as the zip of it: what the next export is compared with. */
import { reading, written } from './database.ts';
import { documentIdOf } from './keeping.ts';
import { atWork } from './openings.ts';
import { outlived } from './room-beside.ts';

/** That of the opening that was exported last, also where the browser keeps nothing. */
let latest: { readonly opened: number; readonly zip: Uint8Array } | undefined;

/** Null where nothing of the open design was exported, or the browser has forgotten it. */
export const lastExport = async (): Promise<Uint8Array | null> => {
  const state = atWork();
  if (latest?.opened === state.opened) return latest.zip;
  try {
    const document = await documentIdOf(state);
    return (await (await reading()).objectStore('exportZips').get(document)) ?? null;
  } catch {
    return null;
  }
};

/** The open design was exported as this. Where that cannot be kept it is known until the page closes: it can be made again. */
export const noteExport = (zip: Uint8Array): void => {
  const state = atWork();
  latest = { opened: state.opened, zip };
  void documentIdOf(state)
    .then((document) => keep(document, zip))
    .catch(() => undefined);
};

const keep = (document: string, zip: Uint8Array): Promise<void> =>
  written(async (transaction) => {
    const exports = transaction.objectStore('exports');
    const kept = { document, at: Date.now(), size: zip.byteLength };
    const others = (await exports.getAll()).filter((other) => other.document !== document);
    await exports.put(kept, document);
    await transaction.objectStore('exportZips').put(zip, document);
    for (const { document: old } of outlived([...others, kept])) {
      await exports.delete(old);
      await transaction.objectStore('exportZips').delete(old);
    }
  });
