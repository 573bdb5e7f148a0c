import { create } from "zustand";
import * as archive from "../../api/archive";
import { createDocument } from "../../api/sops";
import { say } from "../../i18n/texts";
import { followed } from "../openFilings";
import { useLanguage } from "../language";
import { explain } from "../problems";
import { loadRegister } from "../register";
import { tell, tellProgress, work } from "../work";
import { finishImport, openItems, useImports, type Import } from "./imports";

/** Why imports of the last round were not filed, by the SOP's id. */
export const useUnfiled = create<Record<string, string>>()(() => ({}));

/** Those of which a person has confirmed or corrected every single thing. */
export const confirmedOf = (list: readonly Import[]): Import[] => list.filter((each) => openItems(each).length === 0);

/** Files every confirmed import, one after the other: one that is refused stops nothing but itself. */
export const fileConfirmed = () =>
  work("work.filing", async (signal) => {
    const ready = confirmedOf(useImports.getState().list);
    useUnfiled.setState({}, true);
    let filed = 0;
    for (const [i, each] of ready.entries()) {
      tellProgress(i / ready.length);
      if (await fileOne(each, signal)) filed++;
    }
    await loadRegister();
    tell({ kind: filed === ready.length ? "success" : "warning", text: "import.filed", args: [filed, ready.length] });
  });

async function fileOne(from: Import, signal: AbortSignal): Promise<boolean> {
  try {
    const first = await archive.fileDocument(await createDocument(from.sop, signal), "", signal);
    const last = await followed(first, () => undefined, signal);
    if (last.state === "filed") {
      await finishImport(from.id);
      return true;
    }
    unfiled(from, last.problem?.message ?? "");
  } catch (reason) {
    if (signal.aborted) throw reason;
    const { text, args = [], lines = [] } = explain(reason);
    unfiled(from, [say(useLanguage.getState().language, text, ...args), ...lines].join(" "));
  }
  return false;
}

const unfiled = ({ id }: Import, reason: string) => useUnfiled.setState({ [id]: reason });
