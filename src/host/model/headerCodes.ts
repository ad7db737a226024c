/** Page headers and footers: Excel's one code text (`&L…&C…&R…`) and its three parts. */

export interface HeaderParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

/** Parts of a code text; what stands before the first mark is the centre. `&&` is an ampersand, `&"…"` a font. */
export function headerParts(code: string): HeaderParts {
  const parts: Record<"left" | "center" | "right", string> = { left: "", center: "", right: "" };
  let current: keyof typeof parts = "center";
  for (const piece of code.match(/&"[^"]*"|&[\s\S]|[^&]+|&/g) ?? []) {
    const mark = /^&([LCR])$/i.exec(piece);
    if (mark) current = PARTS[mark[1]!.toUpperCase() as keyof typeof PARTS];
    else parts[current] += piece;
  }
  return parts;
}

/** One code text of three parts; empty parts are left out. */
export function headerCode({ left, center, right }: HeaderParts): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
