using System.Globalization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Generated;

/// <summary>
/// An office as large as one likes, made from a seed of ordinary subjects: plainly synthetic, and the same each time. Forty units on
/// three levels; every title occurs once before any comes again in another unit.
/// </summary>
internal static class SyntheticOffice
{
    private static readonly string[] Acts =
    [
        "Penerimaan", "Penyusunan", "Verifikasi", "Pengadaan", "Pelayanan", "Penerbitan", "Pemeriksaan", "Pengarsipan",
        "Pendistribusian", "Evaluasi", "Pelaporan", "Pengusulan", "Pencatatan", "Penghapusan", "Pembayaran", "Pemeliharaan",
    ];

    private static readonly string[] Objects =
    [
        "Surat Masuk", "Surat Keluar", "Laporan Keuangan", "Cuti Pegawai", "Barang Persediaan", "Perjalanan Dinas", "Kenaikan Gaji Berkala",
        "Informasi Publik", "Rencana Kerja", "Data Pegawai", "Kendaraan Dinas", "Aset Tetap", "Naskah Dinas", "Koleksi Perpustakaan",
        "Rapat Koordinasi", "Pengaduan Masyarakat", "Kontrak Kerja", "Arsip Inaktif", "Anggaran Tahunan", "Kas Kecil", "Izin Penelitian",
        "Tamu Pimpinan", "Peminjaman Ruang Rapat", "Jaringan Komputer", "Produk Hukum",
    ];

    private static readonly string[] Posts = ["Pelaksana", "Kepala Subbagian", "Kepala Bagian", "Sekretaris", "Pimpinan", "Arsiparis", "Bendahara", "Pengelola Data"];

    private static readonly string[] Times = ["5 menit", "10 menit", "15 menit", "30 menit", "1 jam", "2 jam", "1 hari kerja"];

    /// <summary>Each behind its parent.</summary>
    public static IReadOnlyList<SyntheticUnit> Units { get; } = [.. MakeUnits()];

    public static IEnumerable<Sop> Sops(int count) => Enumerable.Range(0, count).Select(Sop);

    public static Sop Sop(int index)
    {
        var unit = Units[index % Units.Count];
        var (act, subject) = (Acts[index % Acts.Length], Objects[index / Acts.Length % Objects.Length]);
        var effective = new DateOnly(2023, 1, 2).AddDays(index * 37 % 1400);
        return new Sop
        {
            Id = new Guid(index, 1, 1, [1, 2, 3, 4, 5, 6, 7, 8]),
            Profile = Profiles.BuiltIn[0].Id,
            Cover = new Cover
            {
                Agency = ["Instansi Contoh"],
                Unit = unit.Name,
                Number = string.Create(CultureInfo.InvariantCulture, $"SOP/{unit.Code}/{index + 1:0000}/{effective.Year}"),
                Title = TitleOf(index, act, subject),
                CreatedOn = effective.AddDays(-14),
                EffectiveOn = effective,
                ApprovedBy = new Approver { Position = $"Kepala {unit.Name}", Name = "Nama Pejabat Contoh" },
                LegalBasis = ["Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"],
                ExecutorQualifications = ["Memahami tugas dan fungsi unit kerja"],
                RelatedSops = [$"SOP {TitleOf(index + 1, Acts[(index + 1) % Acts.Length], Objects[(index + 1) / Acts.Length % Objects.Length])}"],
                Equipment = ["Komputer", "Pencetak"],
                Warnings = ["Apabila tidak dilaksanakan maka pelayanan terhambat"],
                Records = ["Disimpan sebagai arsip unit kerja"],
            },
            Flow = FlowOf(index, subject),
        };
    }

    // The second round of a title names its kind, so that thousands of SOPs have thousands of titles.
    private static string TitleOf(int index, string act, string subject) => (index / (Acts.Length * Objects.Length)) switch
    {
        0 => $"{act} {subject}",
        var round => string.Create(CultureInfo.InvariantCulture, $"{act} {subject} Jenis {round}"),
    };

    private static Flow FlowOf(int index, string subject)
    {
        var posts = Enumerable.Range(0, 3).Select(i => Posts[(index + (i * 3)) % Posts.Length]).ToList();
        var lower = subject.ToLowerInvariant();
        (string Activity, string Output, int Actor, NodeKind Kind)[] rows =
        [
            ($"Menerima berkas {lower}", $"Berkas {lower}", 0, NodeKind.Start),
            ($"Memeriksa kelengkapan berkas {lower}", $"Berkas {lower} lengkap", 1, NodeKind.Decision),
            ($"Menyusun konsep {lower}", $"Konsep {lower}", 0, NodeKind.Process),
            ($"Memverifikasi konsep {lower}", $"Konsep {lower} terverifikasi", 1, NodeKind.Decision),
            ($"Menandatangani dokumen {lower}", $"Dokumen {lower}", 2, NodeKind.Process),
            ($"Mengarsipkan dokumen {lower}", $"Arsip {lower}", 0, NodeKind.End),
        ];
        return new Flow
        {
            Actors = [.. posts.Select((name, i) => new Actor { Id = $"a{i}", Name = name })],
            Steps = [.. rows.Select((row, i) => new Step
            {
                Id = $"s{i}",
                Activity = row.Activity,
                Nodes = [new Node { Id = $"n{i}", Kind = row.Kind, Actors = [$"a{row.Actor}"] }],
                Inputs = [i == 0 ? $"Permohonan {lower}" : rows[i - 1].Output],
                Time = Times[(index + i) % Times.Length],
                Outputs = [row.Output],
            })],
            Links =
            [
                .. Enumerable.Range(0, rows.Length - 1).Select(i => new Link { From = $"n{i}", To = $"n{i + 1}", Label = rows[i].Kind == NodeKind.Decision ? "Ya" : null }),
                .. Enumerable.Range(1, rows.Length - 2).Where(i => rows[i].Kind == NodeKind.Decision).Select(i => new Link { From = $"n{i}", To = $"n{i - 1}", Label = "Tidak" }),
            ],
        };
    }

    private static IEnumerable<SyntheticUnit> MakeUnits()
    {
        string[] centre = ["Biro Umum", "Biro Keuangan", "Biro Kepegawaian", "Biro Hukum", "Biro Perencanaan", "Pusat Data"];
        string[] below = ["Bagian Umum", "Bagian Keuangan", "Bagian Perencanaan"];
        yield return new SyntheticUnit("PST", "Sekretariat Pusat", null, "pusat");
        foreach (var (name, i) in centre.Select((name, i) => (name, i)))
        {
            yield return new SyntheticUnit($"PST.{i + 1}", name, "PST", "pusat");
        }

        for (var province = 1; province <= 3; province++)
        {
            yield return new SyntheticUnit($"P{province}", $"Provinsi Contoh {province}", "PST", "provinsi");
            foreach (var (name, i) in below.Select((name, i) => (name, i)))
            {
                yield return new SyntheticUnit($"P{province}.{i + 1}", $"{name} Provinsi Contoh {province}", $"P{province}", "provinsi");
            }

            for (var regency = 1; regency <= 7; regency++)
            {
                yield return new SyntheticUnit($"P{province}.K{regency}", $"Kabupaten Contoh {province}-{regency}", $"P{province}", "kabupaten");
            }
        }
    }
}

/// <param name="Parent">Code of the unit above.</param>
internal sealed record SyntheticUnit(string Code, string Name, string? Parent, string Level);
