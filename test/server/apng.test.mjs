import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { animatedPng } from '../../scripts/screenshots/apng.mjs';

/** A picture of one grey pixel. @param {number} grey @param {number} [width] */
function pixel(grey, width = 1) {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const data = deflateSync(Buffer.from([0, ...Array.from({ length: width }, () => grey)]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[
      ['IHDR', header],
      ['IDAT', data],
      ['IEND', Buffer.alloc(0)],
    ].map(([type, content]) => {
      const named = Buffer.concat([Buffer.from(String(type)), Buffer.from(content ?? '')]);
      const ends = Buffer.alloc(8);
      ends.writeUInt32BE(named.length - 4, 0);
      ends.writeUInt32BE(crc32(named), 4);
      return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
    }),
  ]);
}

/** @param {Buffer} png */
function read(png) {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(named));
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += length + 12;
  }
  return chunks;
}

describe('animatedPng', () => {
  it('has each picture once, numbered in order, with how long it is shown', () => {
    const chunks = read(
      animatedPng([
        { png: pixel(0), ms: 100 },
        { png: pixel(255), ms: 2_000 },
      ]),
    );
    assert.deepEqual(
      chunks.map(({ type }) => type),
      ['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND'],
    );
    const controls = chunks.filter(({ type }) => type === 'fcTL').map(({ data }) => data);
    assert.deepEqual(
      controls.map((data) => [data.readUInt32BE(0), data.readUInt16BE(20) / data.readUInt16BE(22)]),
      [
        [0, 0.1],
        [1, 2],
      ],
    );
    assert.equal(chunks[5]?.data.readUInt32BE(0), 2);
    assert.equal(chunks[1]?.data.readUInt32BE(0), 2);
  });

  it('a smaller picture lies where it is told to', () => {
    const chunks = read(
      animatedPng([
        { png: pixel(0, 3), ms: 1 },
        { png: pixel(9), ms: 1, x: 2 },
      ]),
    );
    const control = chunks.filter(({ type }) => type === 'fcTL')[1]?.data;
    assert.deepEqual([control?.readUInt32BE(4), control?.readUInt32BE(12)], [1, 2]);
  });

  it('refuses pictures that reach beyond the first, what is no picture, and none', () => {
    assert.throws(
      () =>
        animatedPng([
          { png: pixel(0), ms: 1 },
          { png: pixel(0, 2), ms: 1 },
        ]),
      /Picture 1/,
    );
    assert.throws(() => animatedPng([{ png: Buffer.from('GIF89a'), ms: 1 }]), /no PNG/);
    const beyond = [
      { png: pixel(0), ms: 1 },
      { png: pixel(0), ms: 1, x: 1 },
    ];
    assert.throws(() => animatedPng(beyond), /Picture 1/);
    assert.throws(() => animatedPng([]), /needs a picture/);
  });
});
