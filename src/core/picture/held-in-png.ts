/** A design inside the PNG that shows it: in an `iTXt` chunk (https://www.w3.org/TR/png-3/#11iTXt), so that the picture opens again. */
import { crcOf } from '../lib/crc.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'eventwright';
/** Length, type and check sum of a chunk. */
const frame = 12;
/** Keyword, its end, no compression, no language, no translated keyword. */
const head = [...[...keyword].map((sign) => sign.charCodeAt(0)), 0, 0, 0, 0, 0];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/** The same picture with a text (as UTF-8) right after its header; what is no PNG comes back as it is. */
export const holdingInPng = (png: Uint8Array, text: Uint8Array): Uint8Array => {
  if (!isPng(png)) return png;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const after = signature.length + frame + view.getUint32(signature.length);
  const chunk = chunkOf('iTXt', Uint8Array.from(head), text);
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, after));
  whole.set(chunk, after);
  whole.set(png.subarray(after), after + chunk.length);
  return whole;
};

const chunkOf = (type: string, start: Uint8Array, rest: Uint8Array): Uint8Array => {
  const length = start.length + rest.length;
  const chunk = new Uint8Array(length + frame);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, length);
  chunk.set(
    [...type].map((sign) => sign.charCodeAt(0)),
    4,
  );
  chunk.set(start, 8);
  chunk.set(rest, 8 + start.length);
  view.setUint32(8 + length, crcOf(chunk.subarray(4, 8 + length)));
  return chunk;
};

/** The text in a PNG (UTF-8); null where there is none, or the file is cut off or damaged there. */
export const heldInPng = (png: Uint8Array): Uint8Array | null => {
  if (!isPng(png)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + frame <= png.length; ) {
    const length = view.getUint32(at);
    const end = at + frame + length;
    if (end > png.length) return null;
    const data = png.subarray(at + 8, at + 8 + length);
    if (typeOf(png, at) === 'iTXt' && head.every((byte, place) => data[place] === byte))
      return view.getUint32(end - 4) === crcOf(png.subarray(at + 4, end - 4)) ? data.subarray(head.length) : null;
    at = end;
  }
  return null;
};

const typeOf = (png: Uint8Array, at: number): string => String.fromCharCode(...png.subarray(at + 4, at + 8));
