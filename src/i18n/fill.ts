/** Placeholders of the words. */

export type Params = Readonly<Record<string, string | number>>;

/** Fills "{name}" from params; a placeholder nobody fills is left out. @example fill("{park}月报", { park: "萍乡经开区" }) */
export function fill(pattern: string, params: Params): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}
