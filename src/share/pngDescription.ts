/** Length, name and checksum of a chunk: 4 bytes each. */
const FRAME_BYTES = 12;
const SIGNATURE_BYTES = 8;
const KEYWORD = 'Description';

/**
 * A PNG with a text about what it shows, in an `iTXt` chunk right after its head (PNG, third edition, 11.3.3.4):
 * whoever is given the file alone still has its words, and programs offer them as the alternative text.
 *
 * @param tag BCP 47, of the language that the text is in
 */
export function withPngDescription(
  png: Uint8Array,
  text: string,
  tag: string,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  // Not compressed, no keyword in another language; a null ends the text for those who read it as C.
  const data = encoder.encode(`${KEYWORD}\0\0\0${tag}\0\0${text.replaceAll('\0', '')}`);
  const chunk = new Uint8Array(FRAME_BYTES + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode('iTXt'), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));

  const headBytes = new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE_BYTES);
  const at = SIGNATURE_BYTES + FRAME_BYTES + headBytes;
  const described = new Uint8Array(png.length + chunk.length);
  described.set(png.subarray(0, at));
  described.set(chunk, at);
  described.set(png.subarray(at), at + chunk.length);
  return described;
}

/** The checksum of PNG's chunks: CRC-32 of ISO 3309, bit by bit, for texts are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
