using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class StructureRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Fact]
    public void ST_01_a_procedure_has_several_steps()
    {
        Assert.Empty(Good.Check("ST-01"));
        Assert.Equal(Severity.Error, Assert.Single(Take(1).Check("ST-01")).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Take(2).Check("ST-01")).Severity);
        var many = Good.Flow(f => f with { Steps = [.. Enumerable.Range(0, 21).Select(i => f.Steps[0] with { Id = $"x{i}", Nodes = [] })] });
        Assert.Equal(Severity.Info, Assert.Single(many.Check("ST-01")).Severity);

        static Sop Take(int count) => Good.Flow(f => f with { Steps = [.. f.Steps.Take(count)] });
    }

    [Fact]
    public void ST_02_the_flow_has_exactly_one_start()
    {
        Assert.Empty(Good.Check("ST-02"));
        var none = Good.Links("n1>n2", "n2>n3:Ya", "n2>n4:Tidak", "n3>n4").Node("n1", n => n with { Kind = NodeKind.Process });
        var finding = Assert.Single(none.Check("ST-02"));
        Assert.Equal("flow.steps[0].nodes[0].kind", finding.Where.Path);
        Assert.Empty(FixApplication.Apply(none, Assert.Single(finding.Fixes)).Check("ST-02"));

        var two = Assert.Single(Good.Node("n3", n => n with { Kind = NodeKind.Start }).Check("ST-02"));
        Assert.Equal("n3", two.Where.NodeId);
    }

    [Fact]
    public void ST_03_the_flow_has_an_end_and_better_one_only()
    {
        Assert.Empty(Good.Check("ST-03"));
        var none = Good.Node("n4", n => n with { Kind = NodeKind.Process });
        var finding = Assert.Single(none.Check("ST-03"));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Empty(FixApplication.Apply(none, Assert.Single(finding.Fixes)).Check("ST-03"));
        Assert.Equal(Severity.Warning, Assert.Single(Good.Node("n3", n => n with { Kind = NodeKind.End }).Check("ST-03")).Severity);
    }

    [Fact]
    public void ST_04_every_step_is_reachable_from_the_start()
    {
        Assert.Empty(Good.Check("ST-04"));
        var cut = Good.Links("n1>n2", "n2>n4:Ya", "n2>n1:Tidak", "n3>n4");
        Assert.Equal("s3", Assert.Single(cut.Check("ST-04")).Where.StepId);
    }

    [Fact]
    public void ST_05_every_step_leads_to_an_end()
    {
        Assert.Empty(Good.Check("ST-05"));
        var trap = Good.Links("n1>n2", "n2>n4:Ya", "n2>n3:Tidak");
        Assert.Equal("n3", Assert.Single(trap.Check("ST-05")).Where.NodeId);
    }

    [Fact]
    public void ST_06_links_tie_two_different_symbols_that_exist()
    {
        Assert.Empty(Good.Check("ST-06"));
        Assert.Equal("flow.links[4]", Assert.Single(Good.AddLink("n3>n3").Check("ST-06")).Where.Path);
        Assert.Equal("flow.links[4]", Assert.Single(Good.AddLink("n3>gone").Check("ST-06")).Where.Path);
    }

    [Fact]
    public void ST_07_a_process_has_exactly_one_exit()
    {
        Assert.Empty(Good.Check("ST-07"));
        Assert.Equal(Severity.Error, Assert.Single(Good.Links("n1>n2", "n2>n4:Ya", "n2>n3:Tidak").Check("ST-07")).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Good.AddLink("n3>n1").Check("ST-07")).Severity);
        var unmarked = Good.Node("n2", n => n with { Kind = NodeKind.Process });
        Assert.Equal(Severity.Error, Assert.Single(unmarked.Check("ST-07")).Severity);
    }

    [Fact]
    public void ST_08_nothing_comes_before_the_start_or_after_the_end()
    {
        Assert.Empty(Good.Check("ST-08"));
        Assert.Equal(Severity.Error, Good.AddLink("n4>n1").Check("ST-08")[^1].Severity);
        var before = Good.Links("n1>n2", "n2>n4:Ya", "n2>n4:Tidak", "n3>n1");
        Assert.Equal(Severity.Error, Assert.Single(before.Check("ST-08")).Severity);
    }

    [Fact]
    public void ST_09_every_row_is_a_step_and_its_number_is_not_typed()
    {
        Assert.Empty(Good.Check("ST-09"));
        Assert.Equal("flow.steps[2].activity", Assert.Single(Good.Activity(3, " ").Check("ST-09")).Where.Path);
        var typed = Good.Activity(3, "3. Menyusun konsep");
        var finding = Assert.Single(typed.Check("ST-09"));
        Assert.Equal(new Span(0, 3), finding.Where.Words);
        Assert.Equal("Menyusun konsep", FixApplication.Apply(typed, Assert.Single(finding.Fixes)).Flow.Steps[2].Activity);
    }

    [Fact]
    public void ST_10_capsules_open_and_close_the_table()
    {
        Assert.Empty(Good.Check("ST-10"));
        var turned = Good.Flow(f => f with { Steps = [.. f.Steps.Reverse()] });
        Assert.Equal(2, turned.Check("ST-10").Count);
    }

    [Fact]
    public void ST_11_no_activity_stands_twice()
    {
        Assert.Empty(Good.Check("ST-11"));
        Assert.Equal("s3", Assert.Single(Good.Activity(3, "mencatat  permohonan.").Check("ST-11")).Where.StepId);
    }

    [Fact]
    public void ST_12_only_the_five_symbols_are_used()
    {
        Assert.Empty(Good.Check("ST-12", new CheckContext { Document = new DocumentFacts() }));
        Assert.Single(Good.Check("ST-12", new CheckContext { Document = new DocumentFacts { ForeignShapes = 2 } }));
    }
}
