using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Sops;
using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Host.Sops;

/// <summary>What the check learns of the drawing. Of our own drawings nothing may be held against.</summary>
public sealed class FactsOfLayoutTests
{
    private static readonly Profile Profile = Profiles.BuiltIn[0];

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Every_link_over_a_page_end_has_its_numbered_pair(string example)
    {
        var sop = SopJson.Read(Repository.ReadExample(example));
        var facts = FactsOfLayout.Of(SopLayout.Draw(sop, Profile), headerRepeats: true);
        Assert.All(facts.Crossings, c => Assert.True(c.ExitNumber is not null && c.ExitNumber == c.EntryNumber, $"{c}"));
        Assert.Equal(facts.FlowPages > 1, facts.Crossings.Count > 0);
    }

    [Fact]
    public void The_signature_zone_is_free_and_no_page_is_blank_whatever_the_sop() =>
        Prop.ForAll(SopRecipe.Arbitrary, recipe =>
        {
            var facts = FactsOfLayout.Of(SopLayout.Draw(recipe.Make(), Profile), headerRepeats: true);
            return facts.FreeAtBottom >= 48 && facts.BlankPages == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
}
