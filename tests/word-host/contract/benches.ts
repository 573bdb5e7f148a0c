import { FileHost } from "@pane/host/file";
import { InPlaceHost } from "@pane/host/InPlaceHost";
import { WordDocument as WordInOffice } from "@pane/host/word";
import type { DocumentHost } from "@pane/host/DocumentHost";
import { officeJs } from "../src/common/office";
import { letter } from "../src/document/blank";
import { WordDocument } from "../src/document/WordDocument";
import { profiles, type ProfileId } from "../src/profiles";
import { World, type WorldOptions } from "../src/World";

/** A host with its document on the table, where a person can work on it too. */
export interface Bench {
  name: string;
  /** Null for a file in the browser. */
  profile: ProfileId | null;
  open(bytes?: Uint8Array): Desk;
}

export interface Desk {
  host: DocumentHost;
  /** Null for a file in the browser. */
  world: World | null;
  bytes(): Promise<Uint8Array>;
  document(): Promise<WordDocument>;
  /** What a person does in Word meanwhile. */
  byHand(change: (document: WordDocument) => void): Promise<void>;
  /** The pane is closed and opened again. */
  anew(): Promise<Desk>;
}

export function deskIn(bytes: Uint8Array, options: WorldOptions): Desk & { world: World } {
  return deskOf(new World(bytes, options));
}

function deskOf(world: World): Desk & { world: World } {
  // The globals of office.js belong to the pane that is opened last: one pane at a time, as in one window.
  Object.assign(globalThis, officeJs(world));
  return {
    host: new InPlaceHost(new WordInOffice()),
    world,
    bytes: async () => world.document.write(),
    document: async () => world.document,
    byHand: async (change) => change(world.document),
    anew: async () => deskOf(world),
  };
}

function fileDesk(bytes: Uint8Array | null): Desk {
  const host = new FileHost();
  if (bytes) host.load(bytes.slice().buffer);
  const held = async () => new Uint8Array((await host.wholeFile())!);
  return {
    host,
    world: null,
    bytes: held,
    document: async () => new WordDocument(await held()),
    byHand: async (change) => {
      const document = new WordDocument(await held());
      change(document);
      host.reload(document.write().slice().buffer);
    },
    anew: async () => fileDesk(await held()),
  };
}

export const benches: Bench[] = [
  { name: "a file in the browser", profile: null, open: (bytes) => fileDesk(bytes ?? null) },
  ...Object.values(profiles).map(({ id, name }) => ({
    name,
    profile: id,
    open: (bytes: Uint8Array = letter()) => deskIn(bytes, { profile: id }),
  })),
];
