using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Conformity;

/// <summary>A plainly synthetic SOP that breaks no rule, and ways to break it in one place.</summary>
internal static class Specimen
{
    public static Profile Profile { get; } = Profiles.BuiltIn.Single(p => p.Id == "permenpanrb-35-2012");

    /// <summary>Register -> check (a decision, No goes back to 1) -> draft -> file.</summary>
    public static Sop Sop { get; } = new()
    {
        Id = Guid.Parse("5f2f5a53-9a51-4b6e-8a55-0d7f0c1c9a10"),
        Profile = "permenpanrb-35-2012",
        Cover = new Cover
        {
            Agency = ["Dinas Percontohan"],
            Unit = "Bagian Umum",
            Number = "SOP-001/UM/2026",
            Title = "Penerbitan Surat Keterangan",
            CreatedOn = new DateOnly(2026, 1, 5),
            EffectiveOn = new DateOnly(2026, 2, 2),
            ApprovedBy = new Approver { Position = "Kepala Dinas", Name = "Nama Pejabat", Nip = "19700101 199003 1 001" },
            LegalBasis = ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"],
            ExecutorQualifications = ["Memahami tata naskah dinas"],
            RelatedSops = ["SOP Pengarsipan Naskah Dinas"],
            Equipment = ["Komputer", "Printer"],
            Warnings = ["Apabila SOP ini tidak dilaksanakan, maka pelayanan kepada masyarakat terhambat"],
            Records = ["Buku register permohonan"],
        },
        Flow = new Flow
        {
            Actors = [new Actor { Id = "a1", Name = "Petugas Loket" }, new Actor { Id = "a2", Name = "Kepala Seksi" }],
            Steps =
            [
                Step("s1", "Mencatat permohonan", "n1", NodeKind.Start, "a1") with { Inputs = ["Surat permohonan"], Time = "10 menit", Outputs = ["Permohonan teragenda"] },
                Step("s2", "Memeriksa kelengkapan permohonan", "n2", NodeKind.Decision, "a2") with { Inputs = ["Permohonan teragenda"], Time = "30 menit", Outputs = ["Permohonan lengkap"] },
                Step("s3", "Menyusun konsep", "n3", NodeKind.Process, "a1") with { Inputs = ["Permohonan lengkap"], Time = "1 jam", Outputs = ["Konsep surat keterangan"] },
                Step("s4", "Menandatangani konsep", "n4", NodeKind.End, "a2") with { Inputs = ["Konsep surat keterangan"], Time = "15 menit", Outputs = ["Surat keterangan"] },
            ],
            Links =
            [
                new Link { From = "n1", To = "n2" },
                new Link { From = "n2", To = "n3", Label = "Ya" },
                new Link { From = "n2", To = "n1", Label = "Tidak" },
                new Link { From = "n3", To = "n4" },
            ],
        },
        Page = new PageSetup(),
    };

    public static Step Step(string id, string activity, string nodeId, NodeKind kind, params IReadOnlyList<string> actors) => new()
    {
        Id = id,
        Activity = activity,
        Nodes = [new Node { Id = nodeId, Kind = kind, Actors = actors }],
        Inputs = ["Berkas"],
        Time = "1 jam",
        Outputs = ["Berkas terperiksa"],
    };

    public static Sop Cover(this Sop sop, Func<Cover, Cover> change) => sop with { Cover = change(sop.Cover) };

    public static Sop Flow(this Sop sop, Func<Flow, Flow> change) => sop with { Flow = change(sop.Flow) };

    /// <param name="number">As printed, 1-based.</param>
    public static Sop Step(this Sop sop, int number, Func<Step, Step> change) =>
        sop.Flow(f => f with { Steps = [.. f.Steps.Select((s, i) => i == number - 1 ? change(s) : s)] });

    public static Sop Node(this Sop sop, string id, Func<Node, Node> change) =>
        sop.Flow(f => f with { Steps = [.. f.Steps.Select(s => s with { Nodes = [.. s.Nodes.Select(n => n.Id == id ? change(n) : n)] })] });

    public static Sop Activity(this Sop sop, int number, string text) => sop.Step(number, s => s with { Activity = text });

    /// <summary>The links written as <c>n1>n2</c> or <c>n1>n2:Ya</c>.</summary>
    public static Sop Links(this Sop sop, params IReadOnlyList<string> links) => sop.Flow(f => f with { Links = [.. links.Select(ReadLink)] });

    public static Sop AddLink(this Sop sop, string link) => sop.Flow(f => f with { Links = [.. f.Links, ReadLink(link)] });

    public static IReadOnlyList<Finding> Check(this Sop sop, string rule, CheckContext? context = null) =>
        [.. ConformityCheck.Run(sop, Profile, context).Where(f => f.Rule == rule)];

    private static Link ReadLink(string text) =>
        text.Split('>', ':') is var parts && parts.Length == 3
            ? new Link { From = parts[0], To = parts[1], Label = parts[2] }
            : new Link { From = parts[0], To = parts[1] };
}
