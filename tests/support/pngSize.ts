/** Width and height of a PNG file in pixels, from its first chunk; throws for bytes that are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = view.getBigUint64(0);
  if (signature !== 0x89504e470d0a1a0an || view.getUint32(12) !== 0x49484452) throw new Error("no PNG");
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
