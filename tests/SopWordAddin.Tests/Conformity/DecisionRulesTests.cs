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

    [Fact]
    public void DC_03_branches_are_called_as_in_the_profile()
    {
        Assert.Empty(Good.Check("DC-03"));
        var terse = Good.Links("n1>n2", "n2>n3:Y", "n2>n1:T", "n3>n4");
        var mended = FixApplication.Apply(terse, Assert.Single(terse.Check("DC-03")).Fixes[0]);
        Assert.Equal("Ya/Tidak", $"{mended.Flow.Links[1].Label}/{mended.Flow.Links[2].Label}");
        Assert.Empty(Assert.Single(Good.Links("n1>n2", "n2>n3:Terbuka", "n2>n1:Rahasia", "n3>n4").Check("DC-03")).Fixes);
    }

    [Theory]
    [InlineData("Memverifikasi data", 0)]
    [InlineData("Melakukan pemeriksaan berkas", 0)]
    [InlineData("Kepala Seksi menyetujui konsep", 0)]
    [InlineData("Mengirim surat", 1)]
    public void DC_04_a_decision_is_a_check(string activity, int findings) => Assert.Equal(findings, Good.Activity(2, activity).Check("DC-04").Count);

    [Theory]
    [InlineData("Menyusun konsep", 0)]
    [InlineData("Mereviu konsep", 1)]
    [InlineData("Pemeriksaan konsep", 1)]
    public void DC_05_a_check_is_a_decision(string activity, int findings) => Assert.Equal(findings, Good.Activity(3, activity).Check("DC-05").Count);

    [Fact]
    public void DC_05_what_follows_from_a_decision_need_not_be_one()
    {
        Assert.Empty(Good.Activity(3, "Menyetujui permohonan").Check("DC-05"));
        Assert.Single(Good.Activity(4, "Menyetujui permohonan").Node("n4", n => n with { Kind = NodeKind.Process }).Check("DC-05"));
    }

    [Fact]
    public void DC_06_a_condition_becomes_a_diamond_before_the_box()
    {
        Assert.Empty(Good.Check("DC-06"));
        var optional = Good.Activity(3, "Menyusun konsep (apabila diperlukan)");
        var finding = Assert.Single(optional.Check("DC-06"));
        Assert.Equal(new Span(17, 18), finding.Where.Words);

        var flow = FixApplication.Apply(optional, Assert.Single(finding.Fixes)).Flow;
        Assert.Equal("Menyusun konsep", flow.Steps[2].Activity);
        Assert.Equal([NodeKind.Decision, NodeKind.Process], flow.Steps[2].Nodes.Select(n => n.Kind));
        var diamond = flow.Steps[2].Nodes[0];
        Assert.Equal("Perlu?", diamond.Text);
        Assert.Equal(["n3:Ya", "n4:Tidak"], flow.Links.Where(l => l.From == diamond.Id).Select(l => $"{l.To}:{l.Label}"));
        Assert.Equal(diamond.Id, flow.Links.Single(l => l.From == "n2" && l.Label == "Ya").To);
    }

    [Theory]
    [InlineData("Memeriksa berkas", 0)]
    [InlineData("Memeriksa berkas, jika tidak lengkap dikembalikan", 1)]
    [InlineData("Memeriksa berkas (apabila perlu)", 1)]
    public void DC_07_outcomes_are_drawn_not_written(string activity, int findings) => Assert.Equal(findings, Good.Activity(2, activity).Check("DC-07").Count);

    [Fact]
    public void DC_08_a_correction_returns_to_the_check()
    {
        var correction = Good.Activity(3, "Memperbaiki permohonan");
        Assert.Empty(correction.Links("n1>n2", "n2>n4:Ya", "n2>n3:Tidak", "n3>n2").Check("DC-08"));
        var past = correction.Links("n1>n2", "n2>n4:Ya", "n2>n3:Tidak", "n3>n4");
        var finding = Assert.Single(past.Check("DC-08"));
        Assert.Equal("flow.links[3].to", finding.Where.Path);
        Assert.Equal("n2", FixApplication.Apply(past, Assert.Single(finding.Fixes)).Flow.Links[3].To);
    }

    [Fact]
    public void DC_09_loops_are_few_and_short()
    {
        Assert.Empty(Good.Check("DC-09"));
        Assert.Single(Good.Node("n3", n => n with { Kind = NodeKind.Decision }).Links("n1>n2", "n2>n3:Ya", "n2>n1:Tidak", "n3>n4:Ya", "n3>n1:Tidak").Check("DC-09"));
        var strict = Specimen.Profile with { Rules = new RuleSettings { LongLoopRows = 1 } };
        Assert.Equal("DC-09.long", Assert.Single(ConformityCheck.Run(Good, strict), f => f.Rule == "DC-09").Message.Key);
    }
}
