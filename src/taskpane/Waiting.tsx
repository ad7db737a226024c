/** In place of what is still being read. */
import type { ReactElement } from "react";

export function Waiting(): ReactElement {
  return (
    <div className="waiting" aria-hidden="true">
      <div />
      <div />
      <div />
    </div>
  );
}
