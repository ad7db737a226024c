/** Symbols of the pane, drawn for it: 16 × 16, in the colour of the text. They say nothing by themselves. */
import type { ReactElement } from "react";

const PATHS = {
  refresh: "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3",
  files: "M8 11V3M4.5 6.5 8 3l3.5 3.5M3 13h10",
  error: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v4M8 11v.5",
  warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.5v.3",
  note: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.5v4M8 5v.3",
  done: "M3 8.5 6.5 12 13 4.5",
  show: "M3 8h9M8.5 4.5 12 8l-3.5 3.5",
  up: "M8 13V3.5M4 7l4-4 4 4",
  down: "M8 3v9.5M4 9l4 4 4-4",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
