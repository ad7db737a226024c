/** The classes of the object model this host implements; a class that is not here fails by name. */
import { Application, IterativeCalculation } from "./application";
import { ConditionalFormat, ConditionalFormatCollection } from "./conditionalFormats";
import {
  ConditionalRangeBorder,
  ConditionalRangeBorderCollection,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
} from "./conditionalRangeFormat";
import { ChartAxes, ChartAxis, ChartAxisFormat, ChartGridlines, ChartGridlinesFormat } from "./chartAxes";
import { Chart, ChartAreaFormat, ChartCollection } from "./charts";
import {
  ChartDataLabelFormat,
  ChartDataLabels,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
} from "./chartSeries";
import {
  ChartAxisTitle,
  ChartAxisTitleFormat,
  ChartFill,
  ChartFont,
  ChartLegend,
  ChartLegendFormat,
  ChartLineFormat,
  ChartTitle,
  ChartTitleFormat,
} from "./chartText";
import {
  CellValueConditionalFormat,
  ConditionalFormatRule,
  CustomConditionalFormat,
  TextConditionalFormat,
} from "./conditionalRules";
import type { ModelRegistry } from "./contract";
import { WorkbookCreated } from "./createdWorkbook";
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from "./customXml";
import { DataValidation } from "./dataValidation";
import { WorksheetFreezePanes } from "./freezePanes";
import { HeaderFooter, HeaderFooterGroup } from "./headersFooters";
import { NamedItem, NamedItemCollection } from "./names";
import { PageBreak, PageBreakCollection } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { WorkbookProtection, WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas, RangeCollection } from "./rangeAreas";
import { RangeBorder, RangeBorderCollection } from "./rangeBorders";
import { FormatProtection, RangeFill, RangeFont } from "./rangeFontFill";
import { RangeFormat } from "./rangeFormat";
import { Setting, SettingCollection } from "./settings";
import { Table } from "./table";
import { TableColumn, TableColumnCollection } from "./tableColumns";
import { TableRow, TableRowCollection } from "./tableRows";
import { TableCollection } from "./tables";
import { Workbook } from "./workbook";
import { DocumentProperties } from "./workbookProperties";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

const classes = {
  Application,
  CellValueConditionalFormat,
  Chart,
  ChartAreaFormat,
  ChartAxes,
  ChartAxis,
  ChartAxisFormat,
  ChartAxisTitle,
  ChartAxisTitleFormat,
  ChartCollection,
  ChartDataLabelFormat,
  ChartDataLabels,
  ChartFill,
  ChartFont,
  ChartGridlines,
  ChartGridlinesFormat,
  ChartLegend,
  ChartLegendFormat,
  ChartLineFormat,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
  ChartTitle,
  ChartTitleFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeBorder,
  ConditionalRangeBorderCollection,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
  CustomXmlPart,
  CustomXmlPartCollection,
  CustomXmlPartScopedCollection,
  DataValidation,
  DocumentProperties,
  FormatProtection,
  HeaderFooter,
  HeaderFooterGroup,
  IterativeCalculation,
  NamedItem,
  NamedItemCollection,
  PageBreak,
  PageBreakCollection,
  PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  Setting,
  SettingCollection,
  Table,
  TableCollection,
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
  TextConditionalFormat,
  Workbook,
  WorkbookCreated,
  WorkbookProtection,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
};

/** Every class by its name; the dispatcher hands each only objects of its own type. */
export const registry: ModelRegistry = classes;
