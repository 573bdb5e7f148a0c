using SopWordAddin.Documents.Sops;

namespace Benchmarks;

/// <summary>Plainly synthetic SOPs of any length, with a decision and its way back every fourth step.</summary>
internal static class SyntheticSop
{
    public static Sop Of(int steps, int actors) => new()
    {
        Id = new Guid(steps, (short)actors, 1, [1, 2, 3, 4, 5, 6, 7, 8]),
        Profile = Profiles.BuiltIn[0].Id,
        Cover = new Cover
        {
            Agency = ["Instansi Contoh", "Sekretariat"],
            Number = "SOP-001/CONTOH/2026",
            Title = $"Prosedur contoh dengan {steps} langkah",
            CreatedOn = new DateOnly(2026, 1, 5),
            EffectiveOn = new DateOnly(2026, 2, 2),
            ApprovedBy = new Approver { Position = "Kepala Instansi Contoh" },
            LegalBasis = ["Undang-Undang Nomor 1 Tahun 2000 tentang Contoh", "Peraturan Menteri Nomor 2 Tahun 2001 tentang Contoh"],
            ExecutorQualifications = ["Memahami tata naskah dinas", "Mampu mengoperasikan komputer"],
            Equipment = ["Komputer", "Pencetak", "Alat tulis"],
            Warnings = ["Apabila tidak dilaksanakan maka pelayanan terhambat"],
        },
        Flow = new Flow
        {
            Actors = [.. Enumerable.Range(1, actors).Select(i => new Actor { Id = $"a{i}", Name = $"Pelaksana {i}" })],
            Steps = [.. Enumerable.Range(1, steps).Select(i => StepAt(i, steps, actors))],
            Links = [.. Enumerable.Range(1, steps - 1).Select(i => new Link { From = $"n{i}", To = $"n{i + 1}", Label = IsDecision(i, steps) ? "Ya" : null }),
                .. Enumerable.Range(1, steps).Where(i => IsDecision(i, steps)).Select(i => new Link { From = $"n{i}", To = $"n{i - 1}", Label = "Tidak" })],
        },
    };

    private static bool IsDecision(int step, int steps) => step % 4 == 0 && step < steps;

    private static Step StepAt(int i, int steps, int actors) => new()
    {
        Id = $"s{i}",
        Activity = $"Memeriksa kelengkapan berkas bagian {i} dan meneruskannya kepada atasan",
        Nodes = [new Node { Id = $"n{i}", Kind = i == 1 ? NodeKind.Start : i == steps ? NodeKind.End : IsDecision(i, steps) ? NodeKind.Decision : NodeKind.Process, Actors = [$"a{(i * 5 % actors) + 1}"] }],
        Inputs = [$"Berkas {i}", "Surat pengantar"],
        Time = "15 menit",
        Outputs = [$"Berkas {i} yang telah diperiksa"],
        Notes = i % 7 == 0 ? "Sesuai jadwal" : "",
    };
}
