import { zipSync, strToU8 } from "fflate";
import { readSource } from "../../../src/sources/source";
import { bulletinText } from "../../../src/sources/bulletin/bulletinText";
import { statementsOf } from "../../../src/sources/bulletin/extract";
import { context, figures, usable, utf8 } from "../reading";

const TEXT = `2022年1至5月,萍乡经开区完成财政总收入17.9亿元,同比增长8.8%,居全市第2位;完成规上工业总产值326亿元,同比增长6.7%,其中节能环保产业完成规上工业总产值103.2亿元;引进省外2000万元以上项目19个。
力争全年财政总收入突破45亿元。
截至5月底,省重点项目累计完成投资11.97亿元,完成年计划20亿元的59.8%。`;

const HTML = `<!DOCTYPE html><html><head><title>月报</title><style>p{color:red}</style></head><body>
<script>var a = "完成税收99亿元";</script>
<div class="a"><p>2022年1至5月,萍乡经开区完成<b>财政总收入</b>&nbsp;17.9<span>亿元</span>,同比增长8.8&#37;。</p><p>电话:0799-6321110</p></div></body></html>`;

function docx(...paragraphs: string[]): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml) });
}

test("a bulletin loads what it states as facts of listed indicators; the rest is named, not loaded", async () => {
  const submission = usable(await readSource({ name: "简报.txt", bytes: utf8(TEXT) }, context()));
  expect(figures(submission)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8%",
    "萍乡经开区 FISC_TOTAL 2022-05 rank 2",
    "萍乡经开区 IND_OUT_SCALE 2022-05 ytd 326亿元",
    "萍乡经开区 IND_OUT_SCALE 2022-05 growth 6.7%",
    "萍乡经开区 PROJ_OUTPROV 2022-05 ytd 19个",
    "萍乡经开区 KEYPROJ_DONE_PROVINCE 2022-05 ytd 11.97亿元",
  ]);
  expect(submission.observations.find(({ measure }) => measure === "rank")?.note).toBe("全市");
  expect(
    submission.targets.map(({ indicator, year, value, unit }) => [indicator, year, value, unit]),
  ).toEqual([["KEYPROJ_DONE_PROVINCE", 2022, 20, "亿元"]]);
  expect(submission.problems.map(({ code, place }) => [code, TEXT.slice(place?.start, place?.end)])).toEqual([
    ["source.statementPart", "其中节能环保产业完成规上工业总产值103.2亿元"],
    ["source.statementAhead", "力争全年财政总收入突破45亿元"],
  ]);
});

test("each statement's place leads to its words in the file, in pages too", () => {
  const reading = bulletinText(utf8(HTML));
  if (reading.kind === "fault") throw new Error(reading.code);
  const [statement, ...more] = statementsOf(reading, context());
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ value: 17.9, unit: "亿元", growthPercent: 8.8, code: "FISC_TOTAL" });
  expect(HTML.slice(statement?.start, statement?.end)).toBe(
    "萍乡经开区完成<b>财政总收入</b>&nbsp;17.9<span>亿元</span>,同比增长8.8&#37;",
  );
});

test("a Word document is read by its paragraphs", async () => {
  const bytes = docx("2022年1至5月,萍乡经开区完成财政总收入17.9亿元,同比增长8.8%。", "完成税收2.87亿元。");
  const submission = usable(await readSource({ name: "简报.docx", bytes }, context()));
  expect(figures(submission)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8%",
    "萍乡经开区 TAX 2022-05 ytd 2.87亿元",
  ]);
});

test("prose without a figure, and a table nobody knows, say so", async () => {
  const prose = await readSource({ name: "a.txt", bytes: utf8("园区召开了会议。大家都很高兴。") }, context());
  expect(prose).toMatchObject({ kind: "unreadable", problems: [{ code: "source.noHeader" }] });
  const word = await readSource({ name: "a.docx", bytes: docx("园区召开了会议。") }, context());
  expect(word).toMatchObject({ kind: "unreadable", problems: [{ code: "source.noStatement" }] });
  const broken = await readSource(
    { name: "a.docx", bytes: zipSync({ "word/document.xml": strToU8("<w:document><w:p>") }) },
    context(),
  );
  expect(broken).toMatchObject({ kind: "unreadable", problems: [{ code: "xlsx.corrupt" }] });
});
