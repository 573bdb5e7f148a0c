using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Comparison;

public sealed class SopChangesTests
{
    private static readonly Sop Example = SopJson.Read(Repository.ReadExample("93-SYNTHETIC-setda-keputusan-bupati"));

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void An_SOP_differs_in_nothing_from_itself(string name)
    {
        var sop = SopJson.Read(Repository.ReadExample(name));
        var changes = SopChanges.Between(sop, sop);

        Assert.Empty(changes.Cover);
        Assert.All(changes.Steps, s => Assert.Equal(ChangeKind.Same, s.Kind));
    }

    [Fact]
    public void A_document_read_anew_with_other_ids_is_still_the_same()
    {
        var renamed = Example with { Flow = Example.Flow with { Steps = [.. Example.Flow.Steps.Select((s, i) => s with { Id = $"x{i * 7 % 5}{i}" })] } };

        Assert.All(SopChanges.Between(Example, renamed).Steps, s => Assert.Equal(ChangeKind.Same, s.Kind));
    }

    [Fact]
    public void Every_step_of_both_editions_stands_in_the_list_once()
    {
        var orders = Gen.Shuffle(Enumerable.Range(0, Example.Flow.Steps.Count).ToArray()).SelectMany(order => Gen.Choose(1, order.Length).Select(count => order.Take(count).ToArray()));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(orders.ToArbitrary(), order =>
        {
            var after = Example with { Flow = Example.Flow with { Steps = [.. order.Select(i => Example.Flow.Steps[i]), new Step { Id = "baru", Activity = "Mengumumkan di papan" }] } };
            var steps = SopChanges.Between(Example, after).Steps;

            return steps.Select(s => s.After?.Number).OfType<int>().SequenceEqual(Enumerable.Range(1, order.Length + 1))
                && steps.Select(s => s.Before?.Number).OfType<int>().Order().SequenceEqual(Enumerable.Range(1, Example.Flow.Steps.Count))
                && steps.Count(s => s.Kind == ChangeKind.Added) == 1;
        }));
    }

    [Fact]
    public void A_step_moved_changed_and_taken_away_is_told_as_such()
    {
        var before = SyntheticOffice.Sop(0);
        var s = before.Flow.Steps;
        var after = before with { Flow = before.Flow with { Steps = [s[1], s[0], s[2] with { Time = "9 jam" }, s[4], s[5]] } };

        var changes = SopChanges.Between(before, after).Steps;

        Assert.Single(changes, c => c.Moved);
        Assert.Equal(s[3].Activity, Assert.Single(changes, c => c.Kind == ChangeKind.Removed).Before!.Activity);
        Assert.Contains("time", Assert.Single(changes, c => c.After?.Time == "9 jam").Fields);
    }
}
