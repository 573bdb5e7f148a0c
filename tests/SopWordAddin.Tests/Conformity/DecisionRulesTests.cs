using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class DecisionRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Fact]
    public void DC_01_a_decision_has_two_distinct_targets()
    {
        Assert.Empty(Good.Check("DC-01"));
        Assert.Equal("n2", Assert.Single(Good.Links("n1>n2", "n2>n3:Ya", "n2>n3:Tidak", "n3>n4").Check("DC-01")).Where.NodeId);
    }

    [Fact]
    public void DC_02_branches_are_labelled_and_their_labels_differ()
    {
        Assert.Empty(Good.Check("DC-02"));
        var bare = Good.Links("n1>n2", "n2>n3:Ya", "n2>n1", "n3>n4");
        var finding = Assert.Single(bare.Check("DC-02"));
        Assert.Equal("flow.links[2].label", finding.Where.Path);
        Assert.Equal("Tidak", FixApplication.Apply(bare, Assert.Single(finding.Fixes)).Flow.Links[2].Label);
        Assert.Single(Good.Links("n1>n2", "n2>n3:Ya", "n2>n1:ya", "n3>n4").Check("DC-02"));
    }
}
