/** What was exported of each design last, per target, as the zip of it: what the next export is compared with. */
import type { Target } from '../../core/codegen/target.ts';
import type { Exported } from '../workers/export-project.ts';
import { reading, written } from './database.ts';
import { documentIdOf } from './keeping.ts';
import { exportKey, type KeptExport } from './kept.ts';
import { atWork } from './openings.ts';
import { outlived } from './room-beside.ts';

/** Those of the opening that was exported last, also where the browser keeps nothing. */
const latest = new Map<Target, Exported & { readonly opened: number }>();

/** Null where nothing of the open design was exported as this target, or the browser has forgotten it. */
export const lastExport = async (target: Target): Promise<Exported | null> => {
  const state = atWork();
  const last = latest.get(target);
  if (last?.opened === state.opened) return last;
  try {
    const key = exportKey(await documentIdOf(state), target);
    const transaction = await reading();
    const zip = await transaction.objectStore('exportZips').get(key);
    const kept = await transaction.objectStore('exports').get(key);
    return zip ? { zip, broker: kept?.broker ?? null } : null;
  } catch {
    return null;
  }
};

/** The open design was exported as this. Where that cannot be kept it is known until the page closes: it can be made again. */
export const noteExport = (target: Target, exported: Exported): void => {
  const state = atWork();
  latest.set(target, { ...exported, opened: state.opened });
  void documentIdOf(state)
    .then((document) => keep(document, target, exported))
    .catch(() => undefined);
};

const keep = (document: string, target: Target, { zip, broker }: Exported): Promise<void> =>
  written(async (transaction) => {
    const exports = transaction.objectStore('exports');
    const kept = { document, target, ...(broker && { broker }), at: Date.now(), size: zip.byteLength };
    const key = exportKey(document, target);
    const others = (await exports.getAll()).filter((other) => keyOf(other) !== key);
    await exports.put(kept, key);
    await transaction.objectStore('exportZips').put(zip, key);
    for (const old of outlived([...others, kept]).map(keyOf)) {
      await exports.delete(old);
      await transaction.objectStore('exportZips').delete(old);
    }
  });

const keyOf = ({ document, target = 'typescript' }: KeptExport): string => exportKey(document, target);
