import fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { encodeUtf8 } from "../../src/xlsx/textCodec";
import { ZipArchive } from "../../src/xlsx/zipRead";
import { ZipWriter } from "../../src/xlsx/zipWrite";

describe("zip archives", () => {
  test("written here are read by another program", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const writer = new ZipWriter();
          parts.forEach((pieces, i) => writer.add(`xl/part${i}.xml`, pieces));
          const read = unzipSync(writer.finish());
          expect(Object.keys(read)).toHaveLength(parts.length);
          parts.forEach((pieces, i) => expect(read[`xl/part${i}.xml`]).toEqual(encodeUtf8(pieces.join(""))));
        },
      ),
    );
  });

  test("of another program are read here, packed or stored, and carried on unchanged", () => {
    const text = "园区".repeat(5000);
    const bytes = zipSync({
      "a.xml": encodeUtf8(text),
      "b.xml": [encodeUtf8(text), { level: 0 }],
      "空.xml": new Uint8Array(0),
    });
    const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
    expect(archive.text("A.XML")).toBe(text);
    expect(archive.text("b.xml")).toBe(text);
    expect(archive.text("c.xml")).toBeNull();
    const writer = new ZipWriter();
    writer.carry(archive.find("a.xml")!);
    expect(strFromU8(unzipSync(writer.finish())["a.xml"]!)).toBe(text);
  });

  test("have the checksum of the format", () => {
    expect(crc32(encodeUtf8("123456789"))).toBe(0xcbf43926);
    expect(crc32(encodeUtf8("6789"), crc32(encodeUtf8("12345")))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
