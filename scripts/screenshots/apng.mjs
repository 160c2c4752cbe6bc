import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @typedef {object} Frame
 * @property {Buffer} png a PNG file
 * @property {number} ms how long it is shown
 * @property {number} [x] where it lies over what was shown before, px
 * @property {number} [y]
 */

/**
 * Pictures as an animated PNG that runs for ever, by the PNG specification, third edition, chapter 11.3.4:
 * each picture's own compressed data are kept, and told apart by frame control chunks.
 * @param {readonly Frame[]} frames of one colour type; the first is as large as the whole, the others lie within it
 * @returns {Buffer}
 */
export function animatedPng(frames) {
  const pictures = frames.map(({ png, ms, x = 0, y = 0 }) => ({ chunks: chunksOf(png), ms, x, y }));
  const [first] = pictures;
  if (!first) throw new Error('An animation needs a picture');
  const header = dataOf(first.chunks, 'IHDR')[0];
  if (!header) throw new Error('The first picture has no header');
  let sequence = 0;
  const parts = [SIGNATURE, chunk('IHDR', header), chunk('acTL', uint32s(pictures.length, 0))];
  for (const [index, { chunks, ms, x, y }] of pictures.entries()) {
    const own = dataOf(chunks, 'IHDR')[0] ?? Buffer.alloc(13);
    if (!own.subarray(8).equals(header.subarray(8)) || !isWithin(own, header, x, y)) {
      throw new Error(`Picture ${index} does not lie within the first, or has another colour type`);
    }
    const control = [uint32s(sequence++), own.subarray(0, 8), uint32s(x, y), timing(ms)];
    parts.push(chunk('fcTL', Buffer.concat(control)));
    for (const data of dataOf(chunks, 'IDAT')) {
      if (index === 0) parts.push(chunk('IDAT', data));
      else parts.push(chunk('fdAT', Buffer.concat([uint32s(sequence++), data])));
    }
  }
  return Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {Buffer} own @param {Buffer} whole headers @param {number} x @param {number} y */
function isWithin(own, whole, x, y) {
  return x + own.readUInt32BE(0) <= whole.readUInt32BE(0) && y + own.readUInt32BE(4) <= whole.readUInt32BE(4);
}

/** How long a frame is shown, as a fraction of a second; then it stays, and the next one replaces it. @param {number} ms */
function timing(ms) {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt16BE(Math.round(ms), 0);
  bytes.writeUInt16BE(1_000, 2);
  return bytes;
}

/**
 * @typedef {object} Chunk
 * @property {string} type
 * @property {Buffer} data
 */

/** @param {Buffer} png @returns {Chunk[]} */
function chunksOf(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG');
  /** @type {Chunk[]} */
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** @param {readonly Chunk[]} chunks @param {string} type */
function dataOf(chunks, type) {
  return chunks.filter((candidate) => candidate.type === type).map(({ data }) => data);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32s(data.length), named, uint32s(crc32(named))]);
}

/** @param {readonly number[]} values */
function uint32s(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
