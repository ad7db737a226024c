/** Page headers and footers: the ones for all pages. First, odd and even pages have no place in the Book. */
import type { Sheet } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { Getter, HostObject, ModelClass, Setter } from "./contract";
import { gap } from "./gaps";
import { headerCode, headerParts, type HeaderParts } from "./headerCodes";

interface PagePart extends HostObject {
  readonly sheet: Sheet;
}

type Edge = "header" | "footer";

/** Excel's limit for one header or footer, its codes included (Microsoft Support, "Excel specifications and limits"). */
const LONGEST_CODE = 255;

const read =
  (edge: Edge, part: keyof HeaderParts): Getter<PagePart> =>
  ({ sheet }) =>
    headerParts(sheet.page[edge])[part];

const write =
  (edge: Edge, part: keyof HeaderParts): Setter<PagePart> =>
  ({ sheet }, value) => {
    const location = `HeaderFooter.${part}${edge === "header" ? "Header" : "Footer"}`;
    if (typeof value !== "string") throw invalidArgument(location);
    const code = headerCode({ ...headerParts(sheet.page[edge]), [part]: value });
    if (code.length > LONGEST_CODE) throw invalidArgument(location);
    sheet.page[edge] = code;
  };

export const HeaderFooterGroup: ModelClass<PagePart> = {
  get: { State: () => "Default" },
  set: {
    State: (_group, value, session) => {
      if (value !== "Default") throw gap(session, `HeaderFooterGroup.state (${String(value)})`);
    },
  },
  nav: { DefaultForAllPages: ({ sheet }) => ({ type: "HeaderFooter", sheet }) as HostObject },
};

export const HeaderFooter: ModelClass<PagePart> = {
  get: {
    CenterFooter: read("footer", "center"),
    CenterHeader: read("header", "center"),
    LeftFooter: read("footer", "left"),
    LeftHeader: read("header", "left"),
    RightFooter: read("footer", "right"),
    RightHeader: read("header", "right"),
  },
  set: {
    CenterFooter: write("footer", "center"),
    CenterHeader: write("header", "center"),
    LeftFooter: write("footer", "left"),
    LeftHeader: write("header", "left"),
    RightFooter: write("footer", "right"),
    RightHeader: write("header", "right"),
  },
};
