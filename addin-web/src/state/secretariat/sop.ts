import * as api from "../../api/secretariat/register";
import * as archive from "../../api/archive";
import { safeName, saveFile } from "../../host/download";
import { remote } from "./remote";
import { tell } from "../work";
import { telling } from "./register";

export const sop = remote((signal, id: string) => api.findSop(id, signal));

export const picture = remote((signal, id: string, version: number) => api.version(id, version, signal));

export const changes = remote((signal, id: string, version: number) => api.changes(id, version, signal));

export const withdraw = (id: string, reason: string, on: string) =>
  telling(async () => {
    await api.withdraw(id, reason, on);
    await sop.again();
  });

export const reinstate = (id: string) =>
  telling(async () => {
    await api.reinstate(id);
    await sop.again();
  });

/** An edition that waits for its day will not come into force. */
export const callOff = (id: string, version: number, reason: string) =>
  telling(async () => {
    await api.callOff(id, version, reason);
    await sop.again();
  });

/** It will, after all. */
export const awaitAgain = (id: string, version: number) =>
  telling(async () => {
    await api.awaitAgain(id, version);
    await sop.again();
  });

/** Where the archive needs longer than the server waits, it says why. */
export const restore = (filing: string) =>
  telling(async () => {
    const { state, problem } = await archive.restore(filing);
    await sop.again();
    if (state !== "filed" && problem) tell({ kind: "info", text: `archive.state.${state}`, lines: [problem.message] });
  });

/** Fetched and not linked to: the call carries who asks. */
export const download = (url: string, name: string) => telling(async () => saveFile(safeName(name), await archive.fetchFiled(url)));
