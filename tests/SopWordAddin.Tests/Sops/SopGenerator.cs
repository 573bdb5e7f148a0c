using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Sops;

/// <summary>Whole, well-formed SOPs of every shape the model allows, up to 12 steps and 6 executors.</summary>
internal static class SopGenerator
{
    private static readonly string[] Words =
        ["menyusun", "memeriksa", "konsep", "surat", "Kepala Bagian", "nota dinas", "5 menit", "“kutipan” & <tanda>", "é\t½", "baris\nkedua", "😀"];

    public static Arbitrary<Sop> Arbitrary => Sops.ToArbitrary();

    public static Gen<Sop> Sops =>
        from cover in Covers
        from flow in Flows
        from page in Pages
        from id in ArbMap.Default.GeneratorFor<Guid>()
        from silenced in Lists(Text.Select(t => new SilencedRule { Rule = "ST-04", Reason = t }), 0, 2)
        from standard in Gen.OneOf(Gen.Constant((string?)null), Text.Select(t => (string?)t))
        select new Sop { Id = id, Profile = "permenpanrb-35-2012", Cover = cover, Flow = flow, Page = page, ServiceStandard = standard, SilencedRules = silenced };

    private static Gen<string> Text => Lists(Gen.Elements(Words), 0, 8).Select(words => string.Join(' ', words));

    private static Gen<DateOnly?> Date =>
        Gen.Choose(-1, 20_000).Select(day => day < 0 ? null : (DateOnly?)new DateOnly(1990, 1, 1).AddDays(day));

    private static Gen<PageSetup> Pages =>
        from paper in Gen.Elements(Enum.GetValues<Paper>())
        from orientation in Gen.Elements(Enum.GetValues<PageOrientation>())
        select new PageSetup { Paper = paper, Orientation = orientation };

    private static Gen<Cover> Covers =>
        from texts in Text.ListOf(6)
        from dates in Date.ListOf(3)
        from lists in Lists(Text, 0, 4).ListOf(7)
        from revision in Gen.Choose(0, 9)
        select new Cover
        {
            Agency = lists[0],
            Unit = texts[0].Length == 0 ? null : texts[0],
            Number = texts[1],
            Title = texts[2],
            CreatedOn = dates[0],
            RevisedOn = dates[1],
            EffectiveOn = dates[2],
            Revision = revision,
            ApprovedBy = new Approver { Position = texts[3], Name = texts[4], Nip = texts[5] },
            LegalBasis = lists[1],
            ExecutorQualifications = lists[2],
            RelatedSops = lists[3],
            Equipment = lists[4],
            Warnings = lists[5],
            Records = lists[6],
        };

    private static Gen<Flow> Flows =>
        from actors in ListOf(1, 6, ActorAt)
        from steps in ListOf(0, 12, i => StepAt(i, actors))
        let nodes = steps.SelectMany(s => s.Nodes).Select(n => n.Id).ToArray()
        from links in nodes.Length == 0 ? Gen.Constant<IReadOnlyList<Link>>([]) : Lists(LinkAmong(nodes), 0, 2 * nodes.Length)
        select new Flow { Actors = actors, Steps = steps, Links = links };

    private static Gen<Actor> ActorAt(int index) =>
        from name in Text
        from grouped in Gen.Elements(true, false)
        select new Actor { Id = $"a{index + 1}", Name = name, Group = grouped ? "Sekretariat" : null };

    private static Gen<Step> StepAt(int index, IReadOnlyList<Actor> actors) =>
        from nodes in ListOf(0, 3, j => NodeAt($"n{index + 1}.{j + 1}", actors))
        from texts in Text.ListOf(3)
        from inputs in Lists(Text, 0, 3)
        from outputs in Lists(Text, 0, 3)
        select new Step
        {
            Id = $"s{index + 1}",
            Activity = texts[0],
            Nodes = nodes,
            Inputs = inputs,
            Time = texts[1],
            Outputs = outputs,
            Notes = texts[2],
        };

    private static Gen<Node> NodeAt(string id, IReadOnlyList<Actor> actors) =>
        from kind in Gen.Elements(Enum.GetValues<NodeKind>())
        from count in Gen.Choose(1, Math.Min(3, actors.Count))
        from order in Gen.Shuffle(actors.Select(a => a.Id))
        from text in Text
        select new Node { Id = id, Kind = kind, Actors = order[..count], Text = text.Length == 0 ? null : text };

    private static Gen<Link> LinkAmong(string[] nodes) =>
        from ends in Gen.Elements(nodes).ListOf(2)
        from label in Gen.Elements("Ya", "Tidak", null)
        select new Link { From = ends[0], To = ends[1], Label = label };

    private static Gen<IReadOnlyList<T>> Lists<T>(Gen<T> entries, int least, int most) => ListOf(least, most, _ => entries);

    private static Gen<IReadOnlyList<T>> ListOf<T>(int least, int most, Func<int, Gen<T>> entry) =>
        from count in Gen.Choose(least, most)
        from entries in Gen.CollectToList(Enumerable.Range(0, count), entry)
        select (IReadOnlyList<T>)entries;
}
