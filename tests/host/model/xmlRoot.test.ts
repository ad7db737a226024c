import { xmlRootNamespace } from "../../../src/host/model/xmlRoot";

test.each([
  ['<state xmlns="urn:park-kpi:state"><marker/></state>', "urn:park-kpi:state"],
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- 月报 --><p:a xmlns:p="urn:p" b=\'1\'>文 <p:c/>&amp;</p:a>\n',
    "urn:p",
  ],
  ["<a><![CDATA[<not a tag>]]></a>", ""],
  ["\uFEFF<台账/>", ""],
])("%s is custom XML of namespace “%s”", (xml, namespace) => {
  expect(xmlRootNamespace(xml)).toBe(namespace);
});

test.each([
  "",
  "text",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "<a>x</a>y",
  "<a b=c/>",
  "<a b='<'/>",
  "<!-- unfinished",
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  "<![CDATA[x]]>",
])("%s is refused", (xml) => {
  expect(xmlRootNamespace(xml)).toBeNull();
});

it("reads a large part in one pass", () => {
  expect(xmlRootNamespace(`<rows>${"<row n='1'/>".repeat(100_000)}</rows>`)).toBe("");
});
