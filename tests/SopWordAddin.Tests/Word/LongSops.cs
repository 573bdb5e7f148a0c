using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Word;

/// <summary>Plainly synthetic SOPs of any length, with a decision and its way back every fourth step.</summary>
internal static class LongSops
{
    public static Sop Of(int steps, int actors) => new()
    {
        Id = new Guid(steps, (short)actors, 7, [1, 2, 3, 4, 5, 6, 7, 8]),
        Profile = Written.Profile.Id,
        Cover = new Cover
        {
            Agency = ["Instansi Contoh"],
            Number = $"SOP-{steps}",
            Title = $"Prosedur contoh dengan {steps} langkah",
            LegalBasis = ["Peraturan contoh nomor 1", "Peraturan contoh nomor 2"],
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
        Activity = $"Memeriksa kelengkapan berkas bagian {i} dan meneruskannya",
        Nodes = [new Node { Id = $"n{i}", Kind = i == 1 ? NodeKind.Start : i == steps ? NodeKind.End : IsDecision(i, steps) ? NodeKind.Decision : NodeKind.Process, Actors = [$"a{(i * 5 % actors) + 1}"] }],
        Inputs = [$"Berkas {i}", "Surat pengantar"],
        Time = "15 menit",
        Outputs = [$"Berkas {i} yang telah diperiksa"],
        Notes = i % 7 == 0 ? "Sesuai jadwal" : "",
    };
}
