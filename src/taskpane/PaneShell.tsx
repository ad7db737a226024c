/** Frame of the pane: what all pages share, and which page is shown. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { ACTIONS } from "../actions";
import { takeCommands } from "../commands/paneCommands";
import type { Language } from "../core/language";
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import { fill } from "../i18n/fill";
import type { PaneWords } from "../i18n/paneWords";
import type { EditedDefinition } from "./DefinitionsSection";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { NOTHING_LOADED, type LoadState } from "./loading";
import { NotSetUp } from "./NotSetUp";
import { PageTabs, panelId, tabId } from "./PageTabs";
import { PaneContext, type Pane, type PageName } from "./paneContext";
import { isRareVisit } from "./remembered";
import { StaleBar } from "./StaleBar";
import { useKeptFocus } from "./useKeptFocus";
import { useProvenance } from "./useProvenance";
import { useRecovery } from "./useRecovery";
import { useRefresh } from "./useRefresh";
import { useWork } from "./useWork";
import { useWorkbook } from "./useWorkbook";
import { Waiting } from "./Waiting";
import { WorkStatus } from "./WorkStatus";

// Each is fetched when it is first shown; the first of them with the pane.
const FirstRun = lazy(() => import("./pages/FirstRun").then((page) => ({ default: page.FirstRun })));
const FaultNotice = lazy(() => import("./FaultNotice").then((part) => ({ default: part.FaultNotice })));
const RefreshPanel = lazy(() => import("./RefreshPanel").then((part) => ({ default: part.RefreshPanel })));
const ProvenancePanel = lazy(() =>
  import("./ProvenancePanel").then((part) => ({ default: part.ProvenancePanel })),
);
const PAGES_SHOWN = {
  overview: lazy(() => import("./pages/OverviewPage").then((page) => ({ default: page.OverviewPage }))),
  load: lazy(() => import("./pages/LoadPage").then((page) => ({ default: page.LoadPage }))),
  check: lazy(() => import("./pages/CheckPage").then((page) => ({ default: page.CheckPage }))),
  returns: lazy(() => import("./pages/ReturnsPage").then((page) => ({ default: page.ReturnsPage }))),
  report: lazy(() => import("./pages/ReportPage").then((page) => ({ default: page.ReportPage }))),
} as const;

/** What an action made, with what it could not make. */
interface WithProblems {
  readonly problems: readonly Problem[];
}

interface Props {
  readonly language: Language;
  readonly words: PaneWords;
  readonly chooseLanguage: (language: Language) => void;
  /** Tells this workbook's files from another's. */
  readonly documentAddress: string;
}

export function PaneShell({ language, words, chooseLanguage, documentAddress }: Props): ReactElement {
  const [page, setPage] = useState<PageName>("overview");
  const [skipped, setSkipped] = useState(false);
  const [rare] = useState(() => isRareVisit(new Date()));
  const [said, announce] = useState("");
  const [load, setLoad] = useState<LoadState>(NOTHING_LOADED);
  const { overview, reload } = useWorkbook();
  const { work, fault, start, cancel, dismiss } = useWork(language);
  // What is pressed while the pane reads is done when it has read (useWork.ts); no press is lost.
  const busy = work !== null && work.label !== "readWorkbook";

  const read = useCallback(async (): Promise<void> => {
    await start(
      "readWorkbook",
      () => reload(),
      () => void read(),
    );
  }, [start, reload]);
  const run = useCallback<Pane["run"]>(
    async (label, task, options = {}) => {
      const ending = await start(label, task, () => void run(label, task, options));
      const action = words.actions[label];
      if (ending.kind === "cancelled") announce(fill(words.work.cancelled, { action }));
      if (ending.kind !== "done") return null;
      // What was made is shown at once; the rest of the pane follows.
      if (!options.keepsWorkbook) void read();
      announce(fill(words.work.done, { action }));
      return ending.value;
    },
    [start, read, words],
  );

  const edited = useRef<EditedDefinition | null>(null);
  const content = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, () => content.current);
  const closePanels = useRef<() => void>(() => undefined);
  const openPage = useCallback((chosen: PageName): void => {
    setPage(chosen);
    closePanels.current();
    content.current?.scrollTo(0, 0);
  }, []);
  const pane = useMemo<Pane>(
    () => ({
      words,
      language,
      overview,
      busy,
      loading: {
        documentAddress,
        state: load,
        update: (state) => setLoad((now) => ({ ...now, ...state })),
      },
      edited,
      run,
      announce,
      openPage,
    }),
    [words, language, overview, busy, documentAddress, load, run, openPage],
  );
  const refresh = useRefresh(pane);
  const provenance = useProvenance(pane);
  closePanels.current = () => {
    refresh.close();
    provenance.close();
  };

  useEffect(() => {
    void read();
  }, []);
  const commands = useRef({ run, refresh: refresh.refresh });
  commands.current = { run, refresh: refresh.refresh };
  useEffect(
    () =>
      takeCommands(async (id) => {
        const now = commands.current;
        if (id === "refreshReports") {
          await now.refresh();
          return true;
        }
        if (id !== "buildReports" && id !== "buildForms")
          return (await now.run(ACTIONS[id].label, ACTIONS[id].run)) !== null;
        const built = await now.run<WithProblems>(ACTIONS[id].label, ACTIONS[id].run);
        if (!built?.problems.length) return built !== null;
        setLoad((before) => ({ ...before, problems: built.problems }));
        setPage("check");
        return false;
      }),
    [],
  );

  const workbook = overview?.state === "ready" ? overview : null;
  useRecovery(workbook?.broken ?? false, run);
  const first = overview?.state === "notSetUp" && !skipped;
  const headless = first || (!overview && !fault);
  const Page = PAGES_SHOWN[page];
  const stale = workbook?.reports.filter((report) => report.stale).length ?? 0;
  const errors = load.problems?.filter(({ severity }) => severity === "error").length ?? 0;

  const choosePark = async (park: string): Promise<void> => {
    await run("readWorkbook", () => reload(park), { keepsWorkbook: true });
  };
  const choosePeriod = async (month: Month): Promise<void> => {
    await run("setPeriod", async () => (await import("../actions/shiftPeriod")).setPeriod(month));
  };
  return (
    <PaneContext.Provider value={pane}>
      <div className={headless ? "pane headless" : "pane"} aria-busy={work !== null} ref={root}>
        {headless ? null : (
          <header>
            <Header workbook={workbook} choosePark={choosePark} choosePeriod={choosePeriod} />
            <PageTabs page={page} counts={errors ? { check: errors } : {}} />
          </header>
        )}
        {work ? <WorkStatus work={work} cancel={cancel} /> : null}
        <main className="content" tabIndex={-1} ref={content}>
          <Suspense fallback={<Waiting />}>
            {fault ? <FaultNotice fault={fault} dismiss={dismiss} /> : null}
            {refresh.shown ? <RefreshPanel refresh={refresh} shown={refresh.shown} /> : null}
            {provenance.shown ? (
              <ProvenancePanel view={provenance} provenance={provenance.shown.provenance} />
            ) : null}
            {stale && !refresh.shown ? <StaleBar count={stale} refresh={refresh.refresh} /> : null}
            {first ? (
              <FirstRun skip={() => setSkipped(true)} />
            ) : (
              <div
                id={panelId(page)}
                role="tabpanel"
                aria-labelledby={tabId(page)}
                className="page"
                // Cards hold nothing the keyboard could stop at, and are to be scrolled.
                tabIndex={page === "overview" ? 0 : undefined}
              >
                {workbook ? (
                  <Page workbook={workbook} rare={rare} refresh={refresh.refresh} />
                ) : overview ? (
                  <NotSetUp setUp={() => setSkipped(false)} />
                ) : (
                  <Waiting />
                )}
              </div>
            )}
          </Suspense>
        </main>
        <Footer
          dataAsOf={workbook?.dataAsOf ?? null}
          showProvenance={workbook ? () => provenance.open() : null}
          chooseLanguage={chooseLanguage}
        />
        <div className="spoken" role="status" aria-live="polite">
          {said}
        </div>
      </div>
    </PaneContext.Provider>
  );
}
