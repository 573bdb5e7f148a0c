import { register as registered } from "../../api/secretariat/register";
import * as api from "../../api/secretariat/units";
import type { Need } from "../../api/wire";
import { saveFile } from "../../host/download";
import { remote } from "./remote";
import { sending, telling } from "./register";

export const coverage = remote((signal) => api.coverage(signal));

export const needs = remote((signal, unit: string) => api.needs(unit, signal));

/** The SOPs that a few words may mean. */
export const sopChoices = remote((signal, text: string) => registered(new URLSearchParams({ text, size: "8" }), signal));

export const forwardings = remote((signal) => api.forwardings(signal));

const all = () => Promise.all([coverage.again(), needs.again(), forwardings.again()]);

export const importTable = (what: "units" | "needs", table: File) =>
  sending(async () => {
    const came = await api.importTable(what, table);
    await all();
    return came;
  });

const templates = {
  units: ["susunan-unit.csv", "kode;nama;induk;tingkat\r\nPST;Sekretariat Pusat;;pusat\r\nPST.1;Biro Umum;PST;pusat\r\nP1;Kantor Provinsi;PST;provinsi\r\n"],
  needs: ["kebutuhan-sop.csv", "unit;tugas;kegiatan;output;jenis;judul;prioritas;target\r\nPST.1;Ketatausahaan;Pengelolaan surat;Surat terkirim;administratif;Pengelolaan Surat Keluar;tinggi;2026-06-30\r\n"],
} as const;

/** A table with the right heads and rows to write over; Excel opens it by a double click. */
export const saveTemplate = (what: "units" | "needs") => saveFile(templates[what][0], `\uFEFF${templates[what][1]}`, "text/csv");

export const saveNeed = (id: string | null, need: Need) =>
  telling(async () => {
    await api.saveNeed(id, need);
    await all();
  });

export const deleteNeed = (id: string) =>
  telling(async () => {
    await api.deleteNeed(id);
    await all();
  });

export const decide = (id: string, accept: boolean, note: string) =>
  telling(async () => {
    await api.decide(id, accept, note);
    await forwardings.again();
  });

/** Offers an SOP to the office above its own. */
export const offer = (sop: string, note: string) => telling(() => api.offer(sop, note));
