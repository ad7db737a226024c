/**
 * Rich-API services beside the Excel model: ribbon, shared runtime, action registration. They are reached by
 * server type name and answer as ordinary batches.
 */
import type { HostObject, ModelRegistry } from "../model/contract";
import type { ServiceFactory } from "../dispatcher";
import type { HostSession } from "../session";

/** What the add-in told the services. */
export interface ServiceState {
  /** Requests of `Office.ribbon.requestUpdate`, newest last. */
  readonly ribbonUpdates: unknown[];
  /** Whether actions (ribbon commands, shortcuts) can be delivered. */
  actionsReady: boolean;
  runtimeState: string;
  startState: string;
}

interface RibbonControl extends HostObject {
  readonly id: string;
}

/** Number of the rich message that says the task pane was shown or hidden. */
const VISIBILITY_CHANGED = 65539;
const OBJECT_MODEL = 65536;

const SERVICE_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
    "Microsoft.DynamicRibbon.DynamicRibbon": "DynamicRibbon",
    "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
    "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  }),
);

/** Services of one session: their classes, a factory by server type name, and their state. */
export function createServices(session: HostSession): {
  classes: ModelRegistry;
  create: ServiceFactory;
  state: ServiceState;
} {
  const state: ServiceState = {
    ribbonUpdates: [],
    actionsReady: false,
    runtimeState: "Visible",
    startState: "Inactive",
  };
  const ready = (): void => {
    state.actionsReady = true;
  };
  const update = (_: HostObject, args: unknown[]): void => {
    state.ribbonUpdates.push(JSON.parse(String(args[0])));
  };
  const classes: ModelRegistry = {
    AddinInternalService: { call: { NotifyActionHandlerReady: ready, notifyActionHandlerReady: ready } },
    DynamicRibbon: {
      call: {
        GetButton: (_, args): RibbonControl => ({ type: "RibbonButton", id: String(args[0]) }),
        GetTab: (_, args): RibbonControl => ({ type: "RibbonTab", id: String(args[0]) }),
        ExecuteRequestUpdate: update,
        ExecuteRequestCreate: update,
      },
    },
    RibbonButton: {
      id: (object) => (object as RibbonControl).id,
      get: { Id: (object: RibbonControl) => object.id },
      set: {
        Enabled: (object: RibbonControl, enabled) => {
          state.ribbonUpdates.push({ button: object.id, enabled });
        },
      },
    },
    RibbonTab: {
      id: (object) => (object as RibbonControl).id,
      get: { Id: (object: RibbonControl) => object.id },
      call: {
        SetVisibility: (object: RibbonControl, args) => {
          state.ribbonUpdates.push({ tab: object.id, visible: args[0] });
        },
      },
    },
    AppRuntimeService: {
      call: {
        GetAppRuntimeState: () => state.runtimeState,
        SetAppRuntimeState: (_, args) => {
          state.runtimeState = String(args[0]);
          const visibility = state.runtimeState === "Visible" ? "Visible" : "Hidden";
          session.events.post(OBJECT_MODEL, VISIBILITY_CHANGED, "", { visibility });
        },
      },
    },
    AppRuntimePersistenceService: {
      call: {
        GetAppRuntimeStartState: () => state.startState,
        SetAppRuntimeStartState: (_, args) => {
          state.startState = String(args[0]);
        },
      },
    },
  };
  const create: ServiceFactory = (name) => {
    const type = SERVICE_TYPES.get(name);
    return type ? { type } : null;
  };
  return { classes, create, state };
}
