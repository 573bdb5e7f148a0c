import { RequestContext } from "../runtime/RequestContext";
import { OfficeError } from "../runtime/errors";
import type { Client } from "../runtime/clientObject";
import type { World } from "../World";
import { asyncCall } from "./asyncCall";
import { customXmlParts } from "./customXmlParts";
import { getFile } from "./wholeFile";

type Run = (context: RequestContext) => Promise<unknown>;

/** The globals `Office` and `Word` as office.js leaves them behind in a task pane of this Word. */
export function officeJs(world: World): { Office: unknown; Word: unknown; OfficeExtension: unknown } {
  return { Office: office(world), Word: word(world), OfficeExtension: { Error: OfficeError } };
}

const word = (world: World) => ({
  async run(first: Client | Run, second?: Run): Promise<unknown> {
    const context = new RequestContext(world);
    try {
      const result = await (second ?? (first as Run))(context);
      // What the batch still asks for is done before run is over.
      await context.sync();
      return result;
    } finally {
      context.end();
    }
  },
  RequestContext: function () {
    return new RequestContext(world);
  },
});

function office(world: World): unknown {
  const { profile } = world;
  const ready = { host: "Word", platform: profile.platform };
  return {
    onReady: async (callback?: (info: typeof ready) => unknown) => {
      await callback?.(ready);
      return ready;
    },
    context: {
      host: "Word",
      platform: profile.platform,
      displayLanguage: world.language,
      contentLanguage: world.language,
      diagnostics: { host: "Word", platform: profile.platform, version: profile.version },
      requirements: { isSetSupported: (set: string, version: string | number = "1.1") => profile.supports(`${set} ${version}`) },
      get officeTheme() {
        return world.dark ? theme("#262626", "#f0f0f0", true) : theme("#ffffff", "#242424", false);
      },
      document: commonDocument(world),
      ui: { closeContainer: () => undefined, displayDialogAsync: (_: string, ...args: unknown[]) => asyncCall(world, "UI.displayDialogAsync", args, () => undefined) },
    },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: { Text: "text", Ooxml: "ooxml" },
    EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
    FileType: { Compressed: "compressed", Pdf: "pdf", Text: "text" },
    HostType: { Word: "Word" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" },
  };
}

const theme = (background: string, foreground: string, isDarkTheme: boolean) => ({
  bodyBackgroundColor: background,
  bodyForegroundColor: foreground,
  controlBackgroundColor: background,
  controlForegroundColor: foreground,
  isDarkTheme,
});

function commonDocument(world: World): unknown {
  const settings = new Map<string, unknown>();
  return {
    mode: "readWrite",
    get url() {
      return world.document.url;
    },
    getFileAsync: (type: string, ...args: unknown[]) => getFile(world, type, args),
    getFilePropertiesAsync: (...args: unknown[]) => asyncCall(world, "Document.getFilePropertiesAsync", args, () => ({ url: world.document.url })),
    customXmlParts: customXmlParts(world),
    settings: {
      get: (name: string) => settings.get(name) ?? null,
      set: (name: string, value: unknown) => void settings.set(name, value),
      remove: (name: string) => void settings.delete(name),
      saveAsync: (...args: unknown[]) => asyncCall(world, "Settings.saveAsync", args, () => undefined),
    },
    addHandlerAsync: (_: string, __: unknown, ...args: unknown[]) => asyncCall(world, "Document.addHandlerAsync", args, () => undefined),
  };
}
