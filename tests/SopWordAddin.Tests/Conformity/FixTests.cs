using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class FixTests
{
    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Every_fix_of_an_example_removes_its_finding_and_adds_no_other(string example) => AssertClean(Read(example));

    [Fact]
    public void Every_fix_of_a_generated_SOP_removes_its_finding_and_adds_no_other() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(FaultySops.Arbitrary, AssertClean));

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Applying_all_fixes_leaves_none_to_apply(string example) => AssertIdempotent(Read(example));

    [Fact]
    public void Applying_all_fixes_of_any_SOP_that_can_be_written_ends_and_leaves_none() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(SopGenerator.Arbitrary, AssertIdempotent));

    [Fact]
    public void All_fixes_of_one_kind_leave_the_other_kinds_alone()
    {
        var faulty = Specimen.Sop.Activity(1, "Melakukan pencatatan permohonan").Activity(3, "Penyusunan konsep").Step(3, s => s with { Time = "5 mnt" });
        var mended = FixApplication.ApplyAll(faulty, Specimen.Profile, "activity.vague");
        Assert.Equal(["Mencatat permohonan", "Penyusunan konsep"], [mended.Flow.Steps[0].Activity, mended.Flow.Steps[2].Activity]);
        Assert.Equal("5 mnt", mended.Flow.Steps[2].Time);
    }

    private static Sop Read(string example) => SopJson.Read(Repository.ReadExample(example));

    private static void AssertClean(Sop sop)
    {
        var findings = Run(sop);
        foreach (var finding in findings)
        {
            foreach (var fix in finding.Fixes)
            {
                var after = Run(FixApplication.Apply(sop, fix));
                Assert.True(Count(after, finding) < Count(findings, finding), $"{fix.Kind} leaves {finding.Rule} at {finding.Where.Path}: {finding.Message}");
                Assert.All(after, f => Assert.True(Count(after, f) <= Count(findings, f), $"{fix.Kind} ({fix.Title}) adds {f.Rule} at {f.Where.Path}: {f.Message}"));
            }
        }
    }

    private static void AssertIdempotent(Sop sop)
    {
        var mended = FixApplication.ApplyAll(sop, Specimen.Profile);
        Assert.DoesNotContain(Run(mended), f => f.Fixes.Count > 0);
        Assert.Equal(SopJson.Write(mended), SopJson.Write(FixApplication.ApplyAll(mended, Specimen.Profile)));
    }

    private static IReadOnlyList<Finding> Run(Sop sop) => ConformityCheck.Run(sop, Specimen.Profile);

    // Indexes of lists move when an entry goes, so a finding is known by its step, or else by its list.
    private static int Count(IEnumerable<Finding> findings, Finding like) => findings.Count(f => f.Rule == like.Rule && About(f) == About(like));

    private static string About(Finding finding) => finding.Where.StepId ?? finding.Where.Path.Split('[')[0];
}
