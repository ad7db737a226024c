/** Patterns of words with {placeholders}: once filled as a text, once as a formula that joins the parts. */
import { BLANK, text } from "./formula";
import { joined } from "./saidLevel";

/** A pattern with its {placeholders} filled. */
export function filled(pattern: string, parts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** The same as a formula; the parts are operands. */
export function filledFormula(pattern: string, parts: Readonly<Record<string, string>>): string {
  const pieces = pattern.split(/\{(\w+)\}/);
  return joined(...pieces.map((piece, index) => (index % 2 ? (parts[piece] ?? BLANK) : text(piece))));
}
