using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class StandardRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Fact]
    public void MB_01_every_step_has_a_time()
    {
        Assert.Empty(Good.Check("MB-01"));
        Assert.Equal("flow.steps[1].time", Assert.Single(Good.Step(2, s => s with { Time = " " }).Check("MB-01")).Where.Path);
    }

    [Fact]
    public void MB_08_every_step_has_an_output()
    {
        Assert.Empty(Good.Check("MB-08"));
        Assert.Equal("flow.steps[1].outputs", Assert.Single(Good.Step(2, s => s with { Outputs = [""] }).Check("MB-08")).Where.Path);
    }
}
