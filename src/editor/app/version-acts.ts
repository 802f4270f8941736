/** What is done with versions of the open design: kept, looked at, compared and gone back to. */
import { restoreVersion } from '../../core/edits/restore-version.ts';
import { type Counts, compareDesigns, countsOf } from '../../core/history/compare.ts';
import { fill, type Text, verbatim } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import { compare, comparison, type Side } from '../session/comparison.ts';
import { readText } from '../session/facts.ts';
import { lookAt, openDesign, stopLooking } from '../session/looking.ts';
import { notify, perform, session, textToSave } from '../session/session.ts';
import { readChosen } from '../storage/files.ts';
import { inTurn, keeping, keepNow } from '../storage/keeping.ts';
import type { KeptVersion } from '../storage/kept.ts';
import { keepVersion, versionsOf, versionText } from '../storage/versions.ts';
import { momentOf } from '../ui/when.ts';
import { versionTexts } from './languages/areas/versions.ts';

/** The open document, kept with its last edit. Rejects where the browser keeps nothing. */
const documentHere = async (): Promise<string> => {
  if (session.getState().saveState !== 'saved') await inTurn(() => keepNow());
  const { document } = keeping.getState();
  if (document === null) throw new Error('The open design is kept nowhere.');
  return document;
};

/** `“Before the split”`, or `the version of 3 May, 12:30`. */
export const titleOf = ({ name, at }: Pick<KeptVersion, 'name' | 'at'>): Text =>
  name === null
    ? fill(versionTexts.atTime, { when: { en: momentOf(at, 'en'), zh: momentOf(at, 'zh') } })
    : fill(versionTexts.quoted, { name });

/** Newest first. */
export const listVersions = async (): Promise<readonly KeptVersion[]> => versionsOf(await documentHere());

export const keepAs = async (name: string): Promise<void> => {
  await keepVersion(await documentHere(), await textToSave(openDesign()), name);
  notify(fill(versionTexts.keptNow, { name: fill(versionTexts.quoted, { name }) }));
};

const sideOf = async (id: string, title: Text, text: string | undefined): Promise<Side | null> => {
  const read = text === undefined ? undefined : await readText(text);
  if (!read?.ok) {
    notify(versionTexts.unreadable, 'refusal');
    return null;
  }
  const { design, analysis, findings } = read.value;
  return { id, title, design, facts: { analysis, findings } };
};

const sideAt = async (version: KeptVersion): Promise<Side | null> =>
  sideOf(`${version.at}`, titleOf(version), await versionText(version.document, version.at));

/** The design as it is now. */
export const sideNow = (): Side => {
  const { design, analysis, findings } = openDesign();
  return { id: 'now', title: versionTexts.now, design, facts: { analysis, findings } };
};

let shown: KeptVersion | null = null;

/** The version that is looked at. */
export const shownVersion = (): KeptVersion | null => shown;

export const showVersion = async (version: KeptVersion): Promise<boolean> => {
  const { opened } = session.getState();
  const side = await sideAt(version);
  if (!side || session.getState().opened !== opened) return false;
  shown = version;
  lookAt(side.design, side.facts, 'version');
  return true;
};

/** The design becomes the version, in one step; what it was is kept as a version first. */
export const restore = async (version: KeptVersion): Promise<boolean> => {
  const { opened } = session.getState();
  const document = await documentHere();
  const side = await sideAt(version);
  if (!side || session.getState().opened !== opened) return false;
  stopLooking();
  await keepVersion(document, await textToSave(), null);
  if (!perform(restoreVersion, { version: side.design })) return false;
  notify(fill(versionTexts.restored, { name: titleOf(version) }));
  return true;
};

/** Shows what differs between a version and the design as it is now. */
export const compareWithNow = async (version: KeptVersion): Promise<boolean> => {
  const side = await sideAt(version);
  if (side) await compare(side, sideNow());
  return side !== null;
};

/** Shows what a version changed since the one before it. */
export const compareWithBefore = async (before: KeptVersion, version: KeptVersion): Promise<boolean> => {
  const [from, to] = [await sideAt(before), await sideAt(version)];
  if (!from || !to) return false;
  await compare(from, to);
  return true;
};

/** Asks for a file, and shows what differs between the open design and it. False: cancelled, or no design. */
export const compareWithFile = async (): Promise<boolean> => {
  const file = await readChosen();
  if (!file) return false;
  const read = await readText(file.text);
  if (read && !read.ok) {
    session.setState({ refusal: { fileName: file.name, problems: read.reason.problems, look: null } });
    return false;
  }
  const side = await sideOf(`file ${file.name}`, verbatim(file.name), file.text);
  if (side) await compare(sideNow(), side);
  return side !== null;
};

/** What can be compared: the versions, the design as it is now, and the file that is compared already. */
export const choices = async (): Promise<readonly { readonly id: string; readonly title: Text }[]> => {
  const { comparison: shownNow } = comparison.getState();
  const files = [shownNow?.before, shownNow?.after].flatMap((side) => (side?.id.startsWith('file ') ? [side] : []));
  const versions = await listVersions();
  return [sideNow(), ...files, ...versions.map((version) => ({ id: `${version.at}`, title: titleOf(version) }))];
};

/** Compares two of those; where one cannot be read any more, nothing changes. */
export const compareChosen = async (before: string, after: string): Promise<void> => {
  const { comparison: shownNow } = comparison.getState();
  const versions = await listVersions();
  const find = async (id: string): Promise<Side | null> => {
    const known = [shownNow?.before, shownNow?.after].find((side) => side?.id === id);
    if (known) return known;
    const version = versions.find(({ at }) => `${at}` === id);
    return version ? sideAt(version) : sideNow();
  };
  const [from, to] = [await find(before), await find(after)];
  if (from && to) await compare(from, to);
};

/** The design of a text of our own: it needs no check, for it is only counted. */
const designOf = (text: string): Design => JSON.parse(text) as Design;

/** What changed from one version (`null`: from nothing that is known) to the next (`null`: to now). */
export const countChanges = async (from: KeptVersion | null, to: KeptVersion | null): Promise<Counts | null> => {
  if (!from) return null;
  const [was, is] = [await versionText(from.document, from.at), to ? await versionText(to.document, to.at) : undefined];
  if (was === undefined || (to && is === undefined)) return null;
  return countsOf(compareDesigns(designOf(was), is === undefined ? openDesign().design : designOf(is)));
};
