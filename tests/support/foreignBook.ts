/**
 * A workbook as a colleague's Excel would have left it: made by another program (ExcelJS), with a picture and a
 * note, then given what only Excel writes — a chart, runs of formatted text, outlines, a filter, theme colours,
 * a hatched fill, a data bar, sparklines, validations of Excel 2010, an external link.
 */
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Reads, changes and writes back one text part. */
function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const before = strFromU8(parts[path]!);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  parts[path] = strToU8(after);
}

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/>' +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>投资台帐!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>';

const CHART_ANCHOR =
  "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';

async function plainBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const projects = book.addWorksheet("投资台帐");
  projects.addRows([
    ["项目", "投资", "进度"],
    ["甲厂", 1.2, 0.5],
    ["乙厂", 2.4, 0.25],
    ["合计", 3.6, 0.75],
  ]);
  projects.getCell("C2").note = "上月数";
  const picture = book.addImage({ base64: PIXEL, extension: "png" });
  projects.addImage(picture, "F2:H4");
  book.addWorksheet("会议记录").addRows([["第一次"], ["第二次"]]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function foreignBook(): Promise<Uint8Array> {
  const parts = unzipSync(await plainBook());
  const sheet = "xl/worksheets/sheet1.xml";
  edit(parts, sheet, (xml) =>
    xml
      .replace(/<row r="2"/, '<row r="2" outlineLevel="1"')
      .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>甲厂</t></is></c>')
      .replace(
        /<c r="B4"[^>]*>.*?<\/c>/,
        '<c r="B4" s="HATCHED"><f t="shared" si="0" ref="B4:C4">SUM(B2:B3)</f><v>3.6</v></c>',
      )
      .replace(/<c r="C4"[^>]*>.*?<\/c>/, '<c r="C4"><f t="shared" si="0"/><v>0.75</v></c>')
      .replace(
        /<\/sheetData>/,
        '</sheetData><autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="甲厂"/></filters></filterColumn></autoFilter>',
      )
      .replace(
        /(<pageMargins|<drawing)/,
        '<conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>$1',
      )
      .replace(
        /<\/worksheet>/,
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>投资台帐!B2:B3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>' +
          '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>会议记录!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E2:E3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
      ),
  );
  edit(parts, "xl/sharedStrings.xml", (xml) =>
    xml.replace(
      /<si>\s*<t[^>]*>项目<\/t>\s*<\/si>/,
      '<si><r><rPr><b/><color rgb="FFFF0000"/><sz val="12"/><rFont val="黑体"/></rPr><t>项</t></r><r><t>目</t></r><rPh sb="0" eb="1"><t>xiang</t></rPh></si>',
    ),
  );
  let formats = 0;
  edit(parts, "xl/styles.xml", (xml) =>
    xml
      .replace(/<fills count="(\d+)">(.*?)<\/fills>/s, (_, count: string, fills: string) => {
        formats = Number(count);
        return `<fills count="${formats + 1}">${fills}<fill><patternFill patternType="lightUp"><fgColor theme="4" tint="0.4"/></patternFill></fill></fills>`;
      })
      .replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s, (_, count: string, xfs: string) => {
        const hatched = `<xf numFmtId="10" fontId="0" fillId="${formats}" borderId="0" xfId="0" applyFill="1" applyNumberFormat="1"/>`;
        formats = Number(count);
        return `<cellXfs count="${formats + 1}">${xfs}${hatched}</cellXfs>`;
      }),
  );
  edit(parts, sheet, (xml) => xml.replace("HATCHED", String(formats)));
  edit(parts, "xl/drawings/drawing1.xml", (xml) => xml.replace("</xdr:wsDr>", `${CHART_ANCHOR}</xdr:wsDr>`));
  edit(parts, "xl/drawings/_rels/drawing1.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdChart" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/></Relationships>`,
    ),
  );
  parts["xl/charts/chart1.xml"] = strToU8(CHART);
  edit(parts, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdLink" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
    ),
  );
  edit(parts, "xl/workbook.xml", (xml) =>
    xml.replace(
      "</sheets>",
      '</sheets><externalReferences><externalReference r:id="rIdLink"/></externalReferences>',
    ),
  );
  parts["xl/externalLinks/externalLink1.xml"] = strToU8(
    `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="去年"/></sheetNames></externalBook></externalLink>`,
  );
  parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="去年.xlsx" TargetMode="External"/></Relationships>`,
  );
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
    ),
  );
  return zipSync(parts);
}
