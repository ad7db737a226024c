/** Notes (comments) of a sheet ⇄ the comments part and the drawing Excel wants beside it. */
import { cellAddress, parseRectangle } from "../a1";
import type { Sheet } from "./book";
import { XML_HEAD } from "./relationships";
import { elementXml } from "./xmlWrite";
import type { XmlElement } from "./xmlTree";
import { escapeText } from "./xmlText";

type Note = Sheet["notes"][number];

export function readNotes(root: XmlElement): Note[] {
  const authors = (root.child("authors")?.elements("author") ?? []).map((author) => author.text());
  const notes: Note[] = [];
  for (const comment of root.child("commentList")?.elements("comment") ?? []) {
    const place = parseRectangle(comment.get("ref") ?? "");
    if (!place) continue;
    const author = authors[comment.number("authorId") ?? 0] ?? "";
    notes.push({ row: place.top, column: place.left, author, text: noteText(comment.child("text")) });
  }
  return notes;
}

/** Text of all runs, phonetic hints left out. */
function noteText(text: XmlElement | null): string {
  if (!text) return "";
  return text
    .elements()
    .map((child) =>
      child.name === "t" ? child.text() : child.name === "r" ? (child.child("t")?.text() ?? "") : "",
    )
    .join("");
}

export function notesXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const comments = [...notes]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, author, text }) =>
      elementXml(
        "comment",
        { ref: cellAddress(row, column), authorId: authors.indexOf(author) },
        `<text><t xml:space="preserve">${escapeText(text)}</t></text>`,
      ),
    );
  return (
    `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors>${authors.map((author) => `<author>${escapeText(author)}</author>`).join("")}</authors>` +
    `<commentList>${comments.join("")}</commentList></comments>`
  );
}

/** Hidden boxes of the notes in VML, without which Excel shows none of them. */
export function noteDrawingXml(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:108pt;height:60pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}
