import * as api from "../../api/secretariat/register";
import { fetchFiled } from "../../api/archive";
import { saveFile } from "../../host/download";
import { remote } from "./remote";
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

/** Fetched and not linked to: the call carries who asks. */
export const download = (url: string, name: string) => telling(async () => saveFile(name, await fetchFiled(url)));
