using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Conformity;

/// <summary>SOPs as authors write them, with the faults that can be mended, in every mixture.</summary>
internal static class FaultySops
{
    private static readonly string[] Activities =
    [
        "Memeriksa kelengkapan berkas", "Melakukan pemeriksaan berkas", "Pemeriksaan berkas", "Petugas Loket mencatat permohonan", "Mencatat permohonan",
        "Melakukan pencatatan permohonan (bila diperlukan)", "Penyusunan laporan kegiatan", "Unggah laporan ke portal", "3. Menyusun laporan kegiatan",
        "Kepala Seksi melakukan verifikasi terhadap data", "Melakukan evaluasi dan menyusun laporan", "Menyerahkan berkas apabila diperlukan",
        "Memperbaiki konsep surat", "Berkas diperiksa oleh Kepala Seksi", "Menandatangani surat, waktu 5 menit", "",
    ];

    private static readonly string[] Times = ["5 mnt", "1 - 2 hari", "1 hr kerja", "30 menit", "Sesuai kebutuhan", "120 menit / 3 hari", "", "1 jam"];

    private static readonly string[] Products = ["Permohonan teragenda", "Konsep surat", "Laporan kegiatan", "Berkas terperiksa"];

    private static readonly string[] Bases =
    [
        "Peraturan Bupati Nomor 5 Tahun 2020 tentang Arsip", "1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "UU 43/2009 tentang Kearsipan", "Permendagri 80/2015", "Surat penting",
    ];

    private static readonly string[] Labels = ["Ya", "Tidak", "Y", "T", "Ada", "Terbuka", ""];

    public static Arbitrary<Sop> Arbitrary => Sops.ToArbitrary();

    private static Gen<Sop> Sops =>
        from count in Gen.Choose(2, 7)
        from steps in Gen.CollectToList(Enumerable.Range(0, count), StepAt)
        from links in Gen.CollectToList(Enumerable.Range(0, count), i => LinksFrom(i, steps))
        from actors in Gen.Shuffle(new[] { new Actor { Id = "a1", Name = "Petugas Loket" }, new Actor { Id = "a2", Name = "Kepala Seksi" }, new Actor { Id = "a3", Name = "Aplikasi SIMPEL" } })
        from cover in Covers
        select Specimen.Sop with { Cover = cover, Flow = new Flow { Actors = actors, Steps = steps, Links = [.. links.SelectMany(l => l)] } };

    private static Gen<Cover> Covers =>
        from bases in Gen.Elements(Bases).ListOf(3)
        from title in Gen.Elements("SOP Penyusunan Laporan Kegiatan 2025", "Penyusunan Laporan Kegiatan")
        from related in Gen.Elements("SOP Penyusunan Laporan Kegiatan", "SOP Kearsipan", "Kearsipan")
        from warning in Gen.Elements("Bila terlambat, pelayanan terhambat", "Jika salah, maka diulang", "Tanpa paraf, surat ditolak")
        from equipment in Gen.Elements("Komputer", "Konsep surat").ListOf(2)
        from number in Gen.Elements("SOP-001/UM/2026", "No. SOP-001 / UM / 2026", "1")
        from nip in Gen.Elements("197001011990031001", "19700101.199003.1.001", "12")
        select Specimen.Sop.Cover with
        {
            LegalBasis = bases,
            Title = title,
            RelatedSops = [related],
            Warnings = [warning],
            Equipment = equipment,
            Number = number,
            ApprovedBy = Specimen.Sop.Cover.ApprovedBy with { Nip = nip },
        };

    private static Gen<Step> StepAt(int index) =>
        from activity in Gen.Elements(Activities)
        from time in Gen.Elements(Times)
        from kind in Gen.Elements(NodeKind.Process, NodeKind.Process, NodeKind.Decision, NodeKind.Start, NodeKind.End)
        from actor in Gen.Elements("a1", "a2", "a3")
        from inputs in Gen.Elements(Products).ListOf(1)
        from hasInputs in Gen.Elements(true, false)
        from output in Gen.Elements(Products)
        select new Step
        {
            Id = $"s{index}",
            Activity = activity,
            Time = time,
            Nodes = [new Node { Id = $"n{index}", Kind = kind, Actors = [actor] }],
            Inputs = hasInputs ? inputs : [],
            Outputs = [output],
        };

    private static Gen<IReadOnlyList<Link>> LinksFrom(int index, List<Step> steps) =>
        from count in Gen.Elements(0, 1, 1, 1, 2)
        from targets in Gen.Choose(0, steps.Count - 1).ListOf(2)
        from labels in Gen.Elements(Labels).ListOf(2)
        select (IReadOnlyList<Link>)
        [
            .. Enumerable.Range(0, steps[index].Nodes[0].Kind == NodeKind.Decision ? 2 : count)
                .Select(i => new Link { From = $"n{index}", To = i == 0 && index + 1 < steps.Count ? $"n{index + 1}" : $"n{targets[i]}", Label = labels[i].Length == 0 ? null : labels[i] }),
        ];
}
