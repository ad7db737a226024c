import fc from "fast-check";
import { formatKind } from "../../src/xlsx/numberFormats";
import { readColor } from "../../src/xlsx/colors";
import { encodeUtf8, textDecoder, xmlEncoding } from "../../src/xlsx/textCodec";
import { XmlScanner } from "../../src/xlsx/xmlScan";
import {
  attribute,
  escapeAttribute,
  escapeText,
  escapeXml,
  unescapeText,
  unescapeXml,
} from "../../src/xlsx/xmlText";
import { rawAttributes } from "../../src/xlsx/xmlWrite";
import { parseTree } from "../../src/xlsx/xmlTree";

const DOCUMENT =
  '<?xml version="1.0"?><!-- a > b --><sst x:count="1>0" a=\'"\'><si><t xml:space="preserve"> 甲 &amp; 乙 </t></si><![CDATA[<&>]]><empty/></sst>';

function events(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  let text = "";
  const flush = (): void => {
    if (text) seen.push(`text ${text}`);
    text = "";
  };
  const scanner = new XmlScanner("test.xml", {
    open(name, raw) {
      flush();
      seen.push(`open ${name}${raw}`);
    },
    close(name) {
      flush();
      seen.push(`close ${name}`);
    },
    text(piece) {
      text += piece;
    },
  });
  for (const piece of pieces) scanner.push(piece);
  scanner.finish();
  return seen;
}

describe("XML as spreadsheets write it", () => {
  test("reads the same however the file is cut into pieces", () => {
    const whole = events([DOCUMENT]);
    expect(whole).toContain('open sst x:count="1>0" a=\'"\'');
    expect(whole).toContain("text &lt;&amp;&gt;");
    fc.assert(
      fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
        expect(events(at.slice(1).map((end, i) => DOCUMENT.slice(at[i], end)))).toEqual(whole);
      }),
    );
  });

  test("any text comes back from a cell, an attribute or a formula as it went in", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("_x000D_", "a\r\nb\tc", "_x005F_x000D_", "\u0000\u001f", "＝１＋１"),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(unescapeText(escapeText(value))).toBe(value);
        expect(unescapeText(attribute(` other="1" name="${escapeAttribute(value)}"`, "name")!)).toBe(value);
        expect(escapeAttribute(value)).not.toMatch(/["<\n\t]/);
        const printable = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        expect(unescapeXml(escapeXml(value))).toBe(printable);
      }),
    );
  });

  test("attributes are told from parts of other names and of values", () => {
    expect(attribute(' r:id="rId1" idx="2" x="id=3" id = \'4\'', "id")).toBe("4");
    expect(attribute(' ref="A1"', "r")).toBeNull();
    expect([...rawAttributes(' a="1" b = \'2\' broken c="3>')]).toEqual([
      ["a", '"1"'],
      ["b", "'2'"],
    ]);
  });

  test("encodings are told by the first bytes", () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a>中</a>';
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"));
    expect(textDecoder(xmlEncoding(bytes)).decode(bytes)).toBe(xml);
    expect(xmlEncoding(encodeUtf8(xml))).toBe("utf-8");
  });

  test.each([
    ["General", "number"],
    ["#,##0.00", "number"],
    ['0.0"%";[Red]-0.0', "number"],
    ["0.0%", "percent"],
    ["yyyy-mm", "date"],
    ['yyyy"年"m"月"', "date"],
    ["[h]:mm:ss", "date"],
    ["[$-804]yyyy/m/d", "date"],
    ['0.00"days"', "number"],
    ["\\d0", "number"],
  ] as const)("the number format %s shows a %s", (code, kind) => {
    expect(formatKind(code)).toBe(kind);
  });

  test.each([
    ['<c rgb="FF9C5700"/>', "#9C5700"],
    ['<c rgb="9C5700"/>', "#9C5700"],
    ['<c theme="4"/>', "#4472C4"],
    // What Excel shows for "accent 1, lighter 80 %" and "text 1, lighter 50 %".
    ['<c theme="4" tint="0.79998168889431442"/>', "#DAE3F3"],
    ['<c theme="1" tint="0.5"/>', "#808080"],
    ['<c theme="0" tint="-0.249977111117893"/>', "#BFBFBF"],
    ['<c indexed="10"/>', "#FF0000"],
    ['<c indexed="64"/>', null],
    ['<c auto="1"/>', null],
  ])("the colour %s is %s", (xml, color) => {
    expect(readColor(parseTree(xml, "styles.xml"), ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4"])).toBe(
      color,
    );
  });
});
