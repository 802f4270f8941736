/** The text of a design in a file that was brought here: the file itself, or what a picture of a design holds. */
import { limits } from '../../core/model/limits.ts';

export interface FileText {
  readonly text: string;
  /** What a file of this text is called: a picture is not written over. */
  readonly name: string;
}

/** A picture may be this much larger than the design that it holds. */
const pictureBytes = 4 * limits.textBytes;
const pngStart = 0x89;

/** Of a file that is too large only as much is read as shows that it is. Null: a picture without a design in it. */
export const textOfFile = async (file: File): Promise<FileText | null> => {
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  if (first === pngStart) return inPicture(file, await textInPng(file));
  if (/\.svg$/i.test(file.name)) return inPicture(file, await textInSvg(file));
  return { text: await file.slice(0, limits.textBytes + 1).text(), name: file.name };
};

const inPicture = ({ name }: File, text: string | null): FileText | null =>
  text === null ? null : { text, name: `${name.replace(/\.(?:svg|png)$/i, '')}.eventwright.json` };

const textInPng = async (file: File): Promise<string | null> => {
  const { heldInPng } = await import('../../core/picture/held-in-png.ts');
  const held = heldInPng(new Uint8Array(await file.slice(0, pictureBytes).arrayBuffer()));
  return held && new TextDecoder().decode(held);
};

const textInSvg = async (file: File): Promise<string | null> => {
  const { heldInSvg } = await import('../../core/picture/held-in-svg.ts');
  return heldInSvg(await file.slice(0, pictureBytes).text());
};
