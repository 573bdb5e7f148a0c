using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class ExecutorRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Fact]
    public void AC_01_every_step_has_an_executor()
    {
        Assert.Empty(Good.Check("AC-01"));
        Assert.Equal("flow.steps[2].nodes[0].actors", Assert.Single(Good.Node("n3", n => n with { Actors = [] }).Check("AC-01")).Where.Path);
        Assert.Equal("flow.steps[2].nodes", Assert.Single(Good.Step(3, s => s with { Nodes = [] }).Check("AC-01")).Where.Path);
    }

    [Fact]
    public void AC_02_every_executor_acts()
    {
        Assert.Empty(Good.Check("AC-02"));
        var idle = Good.Flow(f => f with { Actors = [new Actor { Id = "a0", Name = "Kepala Dinas" }, .. f.Actors] });
        var finding = Assert.Single(idle.Check("AC-02"));
        Assert.Equal("flow.actors[0]", finding.Where.Path);
        Assert.Equal(["a1", "a2"], FixApplication.Apply(idle, Assert.Single(finding.Fixes)).Flow.Actors.Select(a => a.Id));
    }
}
