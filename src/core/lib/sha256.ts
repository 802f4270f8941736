/** SHA-256 (FIPS 180-4) without a platform: the same digest in a page, a worker and a terminal. */

const words = (source: readonly number[], power: number): Int32Array =>
  Int32Array.from(source, (prime) => {
    const root = prime ** power;
    return Math.floor((root - Math.floor(root)) * 2 ** 32);
  });

const primes = ((): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < 64; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
})();

const roundConstants = words(primes, 1 / 3);
const initialState = words(primes.slice(0, 8), 1 / 2);

/** Lower-case hex digest of a text (as UTF-8) or of bytes. */
export const sha256 = (data: string | Uint8Array): string => {
  const bytes = padded(data);
  const view = new DataView(bytes.buffer);
  const state = Int32Array.from(initialState);
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < bytes.length; offset += 64) {
    fillSchedule(schedule, view, offset);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const at = (array: Int32Array, index: number): number => array[index] as number;

const fillSchedule = (schedule: Int32Array, view: DataView, offset: number): void => {
  for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(offset + 4 * i);
  for (let i = 16; i < 64; i++) {
    const early = at(schedule, i - 15);
    const late = at(schedule, i - 2);
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = at(schedule, i - 16) + sigma0 + at(schedule, i - 7) + sigma1;
  }
};

const compress = (state: Int32Array, schedule: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + at(roundConstants, i) + at(schedule, i)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    // One by one: an array to take them from in one line doubles the time.
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
};

/** The message, a one bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
const padded = (data: string | Uint8Array): Uint8Array => {
  // A unit of UTF-16 takes three bytes at most.
  const room = new Uint8Array((typeof data === 'string' ? 3 : 1) * data.length + 72);
  const length = typeof data === 'string' ? writeUtf8(data, room) : data.length;
  if (typeof data !== 'string') room.set(data);
  const bytes = room.slice(0, Math.ceil((length + 9) / 64) * 64);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(bytes.length - 4, length << 3);
  return bytes;
};

/** The number of bytes. A lone surrogate becomes U+FFFD, as every encoder of the web has it. */
const writeUtf8 = (text: string, bytes: Uint8Array): number => {
  let length = 0;
  const write = (byte: number) => {
    bytes[length++] = byte;
  };
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) as number;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) write(code);
    else {
      if (code < 0x800) write(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) write(0xe0 | (code >> 12));
        else {
          index++;
          write(0xf0 | (code >> 18));
          write(0x80 | ((code >> 12) & 63));
        }
        write(0x80 | ((code >> 6) & 63));
      }
      write(0x80 | (code & 63));
    }
  }
  return length;
};
