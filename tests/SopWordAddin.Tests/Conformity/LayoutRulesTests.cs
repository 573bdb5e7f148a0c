using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class LayoutRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    public static TheoryData<string, LayoutFacts> Violations => new()
    {
        { "LY-01", new LayoutFacts { Crossings = [new PageCrossing("n2", "n3", 1, null)] } },
        { "LY-01", new LayoutFacts { Crossings = [new PageCrossing("n2", "n3", 1, 2)] } },
        { "LY-02", new LayoutFacts { FlowPages = 2, HeaderRepeats = false } },
        { "LY-03", new LayoutFacts { FlowPages = 2, StepsOnLastPage = 1 } },
        { "LY-04", new LayoutFacts { BlankPages = 1 } },
        { "LY-05", new LayoutFacts { FreeAtBottom = 30 } },
        { "LY-06", new LayoutFacts { Faults = [new DrawingFault(DrawingFaultKind.ThroughSymbol, "n2", "n3")] } },
        { "LY-07", new LayoutFacts { UnevenNodes = ["n3"] } },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_fault_of_the_drawing_is_found(string rule, LayoutFacts layout) =>
        Assert.Single(Good.Check(rule, new CheckContext { Layout = layout }));

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_sound_drawing_and_one_not_yet_made_have_no_fault(string rule, LayoutFacts layout)
    {
        var sound = new LayoutFacts { FlowPages = layout.FlowPages, StepsOnLastPage = 3, FreeAtBottom = 56, Crossings = [new PageCrossing("n2", "n3", 1, 1)] };
        Assert.Empty(Good.Check(rule, new CheckContext { Layout = sound }));
        Assert.Empty(Good.Check(rule));
    }

    [Fact]
    public void LY_01_and_LY_06_point_at_the_link()
    {
        var layout = new LayoutFacts { Crossings = [new PageCrossing("n2", "n3", null, null)] };
        Assert.Equal("flow.links[1]", Assert.Single(Good.Check("LY-01", new CheckContext { Layout = layout })).Where.Path);
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void LY_06_every_kind_of_drawing_fault_has_its_sentence(Language language) =>
        Assert.All(Enum.GetValues<DrawingFaultKind>(), kind =>
        {
            var layout = new LayoutFacts { Faults = [new DrawingFault(kind, "n2", "n3")] };
            Assert.NotEmpty(Assert.Single(Good.Check("LY-06", new CheckContext { Layout = layout })).Message.In(language));
        });
}
