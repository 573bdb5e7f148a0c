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

    [Theory]
    [InlineData("Petugas Loket menyusun konsep", "Menyusun konsep")]
    [InlineData("Menyusun konsep oleh Petugas Loket", "Menyusun konsep")]
    [InlineData("Menyusun konsep (Petugas Loket)", "Menyusun konsep")]
    [InlineData("Kasi dan Petugas Loket menyusun konsep", "Menyusun konsep")]
    public void AC_03_an_activity_does_not_name_its_doer(string activity, string mended)
    {
        var named = Good.Activity(3, activity);
        Assert.Equal(mended, FixApplication.Apply(named, Assert.Single(Assert.Single(named.Check("AC-03")).Fixes)).Flow.Steps[2].Activity);
    }

    [Theory]
    [InlineData("Menyerahkan konsep kepada Kepala Seksi")]
    [InlineData("Meminta paraf Kepala Seksi")]
    [InlineData("Menyimpan konsep yang disetujui oleh Kepala Seksi")]
    public void AC_03_a_recipient_is_no_doer(string activity) => Assert.Empty(Good.Activity(3, activity).Check("AC-03"));

    [Theory]
    [InlineData("Operator Aplikasi", 0)]
    [InlineData("Perangkat Daerah", 0)]
    [InlineData("Aplikasi SAKTI", 1)]
    [InlineData("Bapak Kepala Bagian", 1)]
    [InlineData("Kepala Seksi, S.H", 1)]
    public void AC_04_an_executor_is_a_post_or_unit(string name, int findings) => Assert.Equal(findings, Named(name).Check("AC-04").Count);

    [Fact]
    public void AC_05_columns_follow_first_use_and_groups_stay_together()
    {
        Assert.Empty(Good.Check("AC-05"));
        var turned = Good.Flow(f => f with { Actors = [.. f.Actors.Reverse()] });
        Assert.Equal(["a1", "a2"], FixApplication.Apply(turned, Assert.Single(Assert.Single(turned.Check("AC-05")).Fixes)).Flow.Actors.Select(a => a.Id));
        var grouped = Good.Flow(f => f with { Actors = [f.Actors[0] with { Group = "A" }, new Actor { Id = "a0", Name = "Arsiparis", Group = "A" }, f.Actors[1]] });
        Assert.Empty(grouped.Check("AC-05"));
        Assert.Empty(turned.Node("n1", n => n with { Actors = ["a1", "a2"] }).Check("AC-05"));
    }

    [Fact]
    public void AC_06_several_executors_act()
    {
        Assert.Empty(Good.Check("AC-06"));
        Assert.Single(Good.Flow(f => f with { Steps = [.. f.Steps.Select(s => s with { Nodes = [.. s.Nodes.Select(n => n with { Actors = ["a1"] })] })] }).Check("AC-06"));
    }

    [Fact]
    public void AC_07_the_executors_fit_the_page()
    {
        Assert.Empty(Good.Check("AC-07", new CheckContext { Layout = new LayoutFacts { NarrowestActorColumn = 60 } }));
        Assert.Single(Good.Check("AC-07", new CheckContext { Layout = new LayoutFacts { NarrowestActorColumn = 40 } }));
        Assert.Single(Good.Flow(f => f with { Actors = [.. Enumerable.Range(0, 9).Select(i => new Actor { Id = $"x{i}" }), .. f.Actors] }).Check("AC-07"));
    }

    [Fact]
    public void AC_08_names_differ_and_abbreviations_are_known()
    {
        Assert.Empty(Good.Check("AC-08"));
        Assert.Single(Named("Kasi").Flow(f => f with { Actors = [.. f.Actors, new Actor { Id = "a3", Name = "KEPALA SEKSI" }] }).Check("AC-08"), f => f.Message.Key == "AC-08");
        Assert.Empty(Named("PPK").Check("AC-08"));
        var unknown = Assert.Single(Named("Tim XYZQ dan QRST").Check("AC-08")).Message;
        Assert.Equal(("AC-08.abbreviation", "XYZQ, QRST"), (unknown.Key, unknown.Args[0]));
    }

    private static Sop Named(string name) => Good.Flow(f => f with { Actors = [f.Actors[0], f.Actors[1] with { Name = name }] });
}
