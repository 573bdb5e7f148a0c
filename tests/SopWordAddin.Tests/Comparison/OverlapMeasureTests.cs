using System.Globalization;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using Xunit;
using Xunit.Abstractions;

namespace SopWordAddin.Tests.Comparison;

/// <summary>
/// How often overlap is found and how often it is no false alarm, on pairs with labels: real SOPs and what another unit makes of them
/// overlap; SOPs of different work do not, even where their titles share most words.
/// </summary>
public sealed class OverlapMeasureTests(ITestOutputHelper output)
{
    private static readonly Sop[] Bases =
        [.. Repository.Examples.Where(name => !name.StartsWith("99", StringComparison.Ordinal)).Select(name => SopJson.Read(Repository.ReadExample(name)))];

    /// <summary>What another unit makes of an SOP: times of its own, words of its own, a step fewer, another title.</summary>
    private static readonly Func<Sop, Sop>[] Variations =
    [
        sop => WithSteps(sop, s => s with { Time = "3 hari kerja" }),
        sop => WithTitle(WithSteps(sop, s => s with { Activity = Reworded(s.Activity) }), Turned(sop.Cover.Title)),
        sop => WithTitle(sop with { Flow = sop.Flow with { Steps = [.. sop.Flow.Steps.Where((_, i) => i % 4 != 2)] } }, $"{sop.Cover.Title} di Lingkungan Kantor Daerah"),
        sop => WithTitle(sop, "Tata Kerja Internal Seksi Ketiga"),
    ];

    [Fact]
    public void Most_overlap_is_found_and_most_of_what_is_found_is_overlap()
    {
        var labelled = Bases.SelectMany((sop, i) => Variations.Select(vary => vary(sop)).Prepend(sop).Select((each, n) => (Base: $"{i}", Sop: Compared(each, i, n))))
            .Concat(Bases.Select((sop, i) => (Base: $"decoy {i}", Sop: Compared(WithTitle(Bases[(i + 4) % Bases.Length], Decoy(sop.Cover.Title)) with { Flow = Mixed(i) }, i, 9))))
            .ToList();
        var baseOf = labelled.ToDictionary(l => l.Sop.Id, l => l.Base);
        var wanted = labelled.GroupBy(l => l.Base).Sum(g => g.Count() * (g.Count() - 1) / 2);

        var found = new Overlaps(labelled.Select(l => l.Sop)).All();

        var right = found.Count(o => baseOf[o.One] == baseOf[o.Other]);
        var (precision, recall) = ((double)right / found.Count, (double)right / wanted);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{labelled.Count} SOPs, {wanted} pairs that overlap: precision {precision:0.000}, recall {recall:0.000}"));
        Assert.True(precision >= 0.95, $"precision {precision}");
        Assert.True(recall >= 0.9, $"recall {recall}");
    }

    [Fact]
    public void A_draft_is_held_against_the_register_without_itself()
    {
        var register = Bases.Select((sop, i) => Compared(sop, i, 0)).ToList();
        var draft = Compared(Variations[1](Bases[2]), 2, 1);

        var found = new Overlaps(register).Of(draft);

        Assert.Equal(register[2].Id, Assert.Single(found).Other);
        Assert.DoesNotContain(new Overlaps(register).Of(register[2] with { Unit = "Lain" }), o => o.Other == register[2].Id);
    }

    [Fact]
    public void SOPs_of_one_unit_never_overlap()
    {
        var one = Compared(Bases[0], 0, 0);

        Assert.Empty(new Overlaps([one, one with { Id = Guid.NewGuid() }]).All());
    }

    [Fact]
    public void The_same_activity_with_another_time_is_told()
    {
        var found = Assert.Single(new Overlaps([Compared(Bases[0], 0, 0), Compared(Variations[0](Bases[0]), 0, 1)]).All());

        Assert.Contains(OverlapReason.Times, found.Reasons);
        Assert.All(found.Steps, s => Assert.True(s.OtherTime));
        Assert.Equal(Bases[0].Flow.Steps.Count, found.Steps.Count);
    }

    [Fact]
    public void A_title_that_hundreds_of_units_share_is_told_of_each_without_comparing_all_with_all()
    {
        var everywhere = Enumerable.Range(0, 300).Select(unit => new ComparedSop(Guid.NewGuid(), "Pengelolaan Surat Masuk", $"Unit {unit}", [])).ToList();

        var found = new Overlaps(everywhere).All();

        Assert.Equal(everywhere.Count, found.SelectMany(o => new[] { o.One, o.Other }).Distinct().Count());
        Assert.InRange(found.Count, everywhere.Count / 2, everywhere.Count * 10);
    }

    private static ComparedSop Compared(Sop sop, int number, int variation) => new(
        new Guid(number, (short)variation, 7, [1, 1, 1, 1, 1, 1, 1, 1]),
        sop.Cover.Title,
        $"Unit {variation}",
        ComparedStep.Of(sop));

    // Steps of three other SOPs, a few of each: work of its own that shares words and even steps with others.
    private static Flow Mixed(int i)
    {
        var parts = new[] { 2, 4, 6 }.Select(k => Bases[(i + k) % Bases.Length].Flow).ToList();
        return new Flow
        {
            Actors = [.. parts.SelectMany((f, n) => f.Actors.Select(a => a with { Id = $"{n}{a.Id}" }))],
            Steps = [.. parts.SelectMany((f, n) => f.Steps.Skip(i % 3).Take(2).Select(s => s with { Id = $"{n}{s.Id}", Nodes = [], Outputs = [$"Hasil {s.Id}{n}{i}"] }))],
        };
    }

    private static string Decoy(string title) => $"Penghapusan {string.Join(' ', title.Split(' ').Skip(2))} Kedaluwarsa";

    private static string Turned(string title) => string.Join(' ', title.Split(' ').Reverse());

    private static string Reworded(string activity) =>
        activity.Replace("Memeriksa", "Melakukan pemeriksaan", StringComparison.Ordinal)
            .Replace("Menerima", "Penerimaan", StringComparison.Ordinal)
            .Replace("Menyusun", "Penyusunan", StringComparison.Ordinal)
            .Replace(" dan ", " serta ", StringComparison.Ordinal);

    private static Sop WithTitle(Sop sop, string title) => sop with { Cover = sop.Cover with { Title = title } };

    private static Sop WithSteps(Sop sop, Func<Step, Step> change) => sop with { Flow = sop.Flow with { Steps = [.. sop.Flow.Steps.Select(change)] } };
}
