using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Conformity;

public sealed class IdentityRulesTests
{
    private static readonly Sop Good = Specimen.Sop;

    [Fact]
    public void ID_01_the_identity_is_filled()
    {
        Assert.Empty(Good.Check("ID-01"));
        Assert.Equal("cover.number", Assert.Single(Good.Cover(c => c with { Number = " " }).Check("ID-01")).Where.Path);
        Assert.Equal(Severity.Error, Assert.Single(Good.Cover(c => c with { EffectiveOn = null }).Check("ID-01")).Severity);
    }

    [Fact]
    public void ID_01_what_comes_with_the_signature_may_wait_while_none_of_it_is_there()
    {
        var draft = Good.Cover(c => c with { CreatedOn = null, EffectiveOn = null, ApprovedBy = c.ApprovedBy with { Name = "" } });
        Assert.Equal([Severity.Warning, Severity.Warning, Severity.Warning], draft.Check("ID-01").Select(f => f.Severity));
    }

    [Fact]
    public void ID_03_creation_revision_and_effect_follow_each_other()
    {
        Assert.Empty(Good.Check("ID-03"));
        Assert.Empty(Good.Cover(c => c with { RevisedOn = c.CreatedOn }).Check("ID-03"));
        Assert.Equal("cover.effectiveOn", Assert.Single(Good.Cover(c => c with { CreatedOn = new DateOnly(2026, 3, 1) }).Check("ID-03")).Where.Path);
        Assert.Equal("cover.revisedOn", Assert.Single(Good.Cover(c => c with { RevisedOn = new DateOnly(2026, 1, 4) }).Check("ID-03")).Where.Path);
    }

    [Fact]
    public void ID_07_a_legal_basis_is_given()
    {
        Assert.Empty(Good.Check("ID-07"));
        Assert.Single(Good.Cover(c => c with { LegalBasis = [] }).Check("ID-07"));
    }
}
