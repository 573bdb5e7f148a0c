/** SOPs of other units that a draft is like. */
export const similar = {
  "similar.title": "SOP lain yang mirip",
  "similar.none": "Tidak ada SOP unit lain dalam daftar yang mirip dengan draf ini.",
  "similar.failed": "Daftar SOP tidak dapat dibandingkan.",
  "similar.loading": "Membandingkan dengan daftar SOP",
  "similar.of": "Mirip dengan SOP “{0}” ({1}).",
  "similar.noUnit": "tanpa unit",
  "similar.score": "Kemiripan {0}%",
  "similar.steps": "{0} langkah yang sama",
  "similar.draft": "Draf ini",
  "similar.more": "Masih ada {0} SOP lain yang mirip.",
  "overlap.reason.title": "Nama sama",
  "overlap.reason.activities": "Kegiatan sama",
  "overlap.reason.outputs": "Output sama",
  "overlap.reason.executorOutputs": "Pelaksana dan output sama",
  "overlap.reason.times": "Waktu baku berbeda",
} as const;
