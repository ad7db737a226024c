/** Takes the person to the cell a problem speaks of, where the open workbook has one. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { showableOf, showPlace } from "../actions/showPlace";
import type { Problem } from "../core/problem";
import { Icon } from "./icons";
import { usePane } from "./paneContext";

export function PlaceButton({ problem }: { readonly problem: Problem }): ReactElement | null {
  const { words, run, busy } = usePane();
  const place = showableOf(problem);
  if (!place) return null;
  const isFigure = place.kind === "named" && place.park !== undefined && place.indicator !== undefined;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Icon name="show" />}
      iconPosition="after"
      disabledFocusable={busy}
      onClick={() => void run("showPlace", () => showPlace(place), { keepsWorkbook: true })}
    >
      {isFigure ? words.problems.show : words.actions.showPlace}
    </Button>
  );
}
