/** The pages as tabs (WAI-ARIA tabs pattern): one tab stop, arrows move, the page follows. */
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { usePane, type PageName } from "./paneContext";

export const PAGES: readonly PageName[] = ["overview", "load", "check", "returns", "report"];

export const tabId = (page: PageName): string => `tab-${page}`;
export const panelId = (page: PageName): string => `page-${page}`;

interface Props {
  readonly page: PageName;
  /** Small number on a tab, e.g. of errors. */
  readonly counts: Partial<Readonly<Record<PageName, number>>>;
}

export function PageTabs({ page, counts }: Props): ReactElement {
  const { words, openPage } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = PAGES.indexOf(page);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: PAGES.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const chosen = PAGES[(to + PAGES.length) % PAGES.length]!;
    openPage(chosen);
    list.current?.querySelector<HTMLElement>(`#${tabId(chosen)}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tabsLabel} ref={list} onKeyDown={move}>
      {PAGES.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === page}
          aria-controls={each === page ? panelId(each) : undefined}
          tabIndex={each === page ? 0 : -1}
          onClick={() => openPage(each)}
        >
          {words.tabs[each]}
          {counts[each] ? <span className="count">{counts[each]}</span> : null}
        </button>
      ))}
    </div>
  );
}
