import type { Sop } from "../api/wire";

export interface Example {
  title: string;
  agency: string;
  /** Made up and without faults; the other is a real one with the faults that real ones have. */
  synthetic: boolean;
  load: () => Promise<Sop>;
}

const from = (module: Promise<{ default: unknown }>) => module.then((loaded) => loaded.default as Sop);

/** Fetched when opened. */
export const examples: Example[] = [
  {
    title: "Pelayanan Permohonan Informasi Publik",
    agency: "Sekretariat KPU Kabupaten Contoh",
    synthetic: true,
    load: () => from(import("../examples/permohonan-informasi.json")),
  },
  {
    title: "Penerimaan dan Kajian Awal Laporan Dugaan Pelanggaran",
    agency: "Sekretariat Bawaslu Kabupaten Contoh",
    synthetic: true,
    load: () => from(import("../examples/penerimaan-laporan.json")),
  },
  {
    title: "Penyusunan Keputusan Bupati",
    agency: "Sekretariat Daerah Kabupaten Contoh",
    synthetic: true,
    load: () => from(import("../examples/keputusan-bupati.json")),
  },
  {
    title: "Pembuatan Naskah Dinas",
    agency: "BPS Provinsi Bengkulu",
    synthetic: false,
    load: () => from(import("../examples/pembuatan-naskah-dinas.json")),
  },
];
