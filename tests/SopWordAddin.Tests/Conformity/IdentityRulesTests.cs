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

    [Theory]
    [InlineData("19700101 199003 1 001")]
    [InlineData("197001011990031001")]
    [InlineData("1970010119900310", "ID-02")]
    [InlineData("19700101.199003.1.001", "ID-02.groups")]
    [InlineData("", "ID-02.empty")]
    public void ID_02_the_civil_servant_number_has_18_digits(string nip, params string[] said) =>
        Assert.Equal(said, Good.Cover(c => c with { ApprovedBy = c.ApprovedBy with { Nip = nip } }).Check("ID-02").Select(f => f.Message.Key));

    [Fact]
    public void ID_02_a_number_in_other_groups_is_regrouped() => Assert.Equal(
        "19700101 199003 1 001",
        Mended(Good.Cover(c => c with { ApprovedBy = c.ApprovedBy with { Nip = "19700101.199003.1.001" } }), "ID-02").Cover.ApprovedBy.Nip);

    [Fact]
    public void ID_04_dates_carry_day_month_and_year()
    {
        Assert.Empty(Good.Check("ID-04", new CheckContext { Document = new DocumentFacts() }));
        var seen = new DocumentFacts { UnreadDates = new Dictionary<string, string> { ["cover.createdOn"] = "April 2020" } };
        var found = Assert.Single(Good.Check("ID-04", new CheckContext { Document = seen }));
        Assert.Equal("cover.createdOn", found.Where.Path);
        Assert.StartsWith("Tanggal pembuatan di dokumen tertulis \"April 2020\"", found.Message.ToString());
    }

    [Fact]
    public void ID_05_the_number_follows_the_office_and_is_its_own()
    {
        Assert.Empty(Good.Check("ID-05", Known(new RegisterFacts { NumbersInUse = ["SOP-002/UM/2026"] })));
        Assert.Single(Good.Check("ID-05", Known(new RegisterFacts { NumbersInUse = ["sop-001/um/2026"] })));
        var ordinary = Assert.Single(Good.Cover(c => c with { Number = "045.2/017/SETDA/2026" }).Check("ID-05"));
        Assert.Equal(Severity.Info, ordinary.Severity);
        Assert.Contains("misalnya \"SOP-017/UMUM/2026\"", ordinary.Message.ToString());
        Assert.Equal("SOP-001/UM/2026", Mended(Good.Cover(c => c with { Number = "No. SOP-001 / UM / 2026" }), "ID-05").Cover.Number);
    }

    [Theory]
    [InlineData("188/{seq}/SOP/{bulan-romawi}/{tahun}", "188/7/SOP/IX/2026", 0)]
    [InlineData("188/{seq}/SOP/{bulan-romawi}/{tahun}", "188/7/SOP/9/2026", 1)]
    [InlineData("{klasifikasi}-{seq:00}(a)", "OT.01-07(a)", 0)]
    public void ID_05_the_template_of_the_profile_decides(string template, string number, int findings) => Assert.Equal(
        findings,
        ConformityCheck.Run(Good.Cover(c => c with { Number = number }), Specimen.Profile with { NumberTemplate = template }).Count(f => f.Rule == "ID-05"));

    [Fact]
    public void ID_06_the_labels_in_the_tables_are_the_profiles()
    {
        Assert.Empty(Good.Check("ID-06", Labelled("coverLabels.createdOn", "TANGGAL PEMBUATAN :")));
        Assert.Contains("Mutu Buku", Assert.Single(Good.Check("ID-06", Labelled("flowLabels.standard", "Mutu Buku"))).Message.ToString());

        static CheckContext Labelled(string label, string text) =>
            new() { Document = new DocumentFacts { Labels = new Dictionary<string, string> { [label] = text } } };
    }

    [Theory]
    [InlineData("UU 14/2008 tentang Keterbukaan Informasi Publik", 0)]
    [InlineData("Peraturan Menteri Dalam Negeri No. 80 Tahun 2015 tentang Produk Hukum Daerah", 0)]
    [InlineData("PMK 215/PMK.05/2016 tentang Sistem Akuntansi", 0)]
    [InlineData("UU 14/2008", 1)]
    [InlineData("Peraturan Bupati tentang Arsip", 1)]
    [InlineData("Surat kepala kantor", 1)]
    public void ID_08_a_legal_basis_is_cited_in_full(string entry, int findings) =>
        Assert.Equal(findings, Good.Cover(c => c with { LegalBasis = [entry] }).Check("ID-08").Count);

    [Fact]
    public void ID_08_a_typed_list_number_is_taken_away() => Assert.Equal(
        "UU 14/2008 tentang Informasi",
        Mended(Good.Cover(c => c with { LegalBasis = ["1. UU 14/2008 tentang Informasi"] }), "ID-08").Cover.LegalBasis[0]);

    [Fact]
    public void ID_09_the_legal_basis_descends_by_rank()
    {
        var turned = Good.Cover(c => c with { LegalBasis = ["Perda 3/2019 tentang Arsip", "PP 28/2012 tentang Kearsipan", "UU 43/2009 tentang Kearsipan"] });
        Assert.Equal("cover.legalBasis[1]", Assert.Single(turned.Check("ID-09")).Where.Path);
        Assert.Equal(turned.Cover.LegalBasis.Reverse(), Mended(turned, "ID-09").Cover.LegalBasis);
    }

    [Fact]
    public void ID_10_the_guideline_for_SOPs_is_not_the_only_basis()
    {
        Assert.Empty(Good.Check("ID-10"));
        Assert.Single(Good.Cover(c => c with { LegalBasis = ["PermenPANRB 35/2012 tentang Pedoman Penyusunan SOP AP"] }).Check("ID-10"));
    }

    [Theory]
    [InlineData("SOP Pengarsipan", 0)]
    [InlineData("Buku agenda", 1)]
    [InlineData("SOP seluruh bidang", 0)]
    [InlineData("Seluruh SOP kantor", 1)]
    [InlineData("SOP Penerbitan Surat Keterangan", 1)]
    [InlineData("SOP Penerbitan Surat", 1)]
    public void ID_11_related_SOPs_are_titles_of_other_SOPs(string entry, int findings) =>
        Assert.Equal(findings, Good.Cover(c => c with { RelatedSops = [entry] }).Check("ID-11").Count);

    [Fact]
    public void ID_11_a_title_that_the_register_knows_is_completed_and_the_SOP_itself_taken_out()
    {
        var bare = Good.Cover(c => c with { RelatedSops = ["Pengarsipan", "SOP Penerbitan Surat Keterangan"] });
        var mended = FixApplication.ApplyAll(bare, Specimen.Profile, context: Known(new RegisterFacts { KnownTitles = ["Pengarsipan"], TitlesThatReferBack = ["Pengarsipan"] }));
        Assert.Equal(["SOP Pengarsipan"], mended.Cover.RelatedSops);
    }

    [Fact]
    public void ID_12_related_SOPs_are_in_the_register_and_refer_back()
    {
        var title = "Pengarsipan Naskah Dinas";
        Assert.Empty(Good.Check("ID-12"));
        Assert.Empty(Good.Check("ID-12", Known(new RegisterFacts { KnownTitles = [title], TitlesThatReferBack = [title] })));
        Assert.Single(Good.Check("ID-12", Known(new RegisterFacts { KnownTitles = [title] })));
        Assert.Single(Good.Check("ID-12", Known(new RegisterFacts { KnownTitles = [] })));
    }

    [Fact]
    public void ID_13_and_ID_14_the_lists_of_the_cover_are_filled()
    {
        Assert.Empty(Good.Check("ID-13"));
        Assert.Empty(Good.Check("ID-14"));
        var bare = Good.Cover(c => c with { ExecutorQualifications = [], Equipment = [""], Warnings = [], Records = [] });
        Assert.Equal(["cover.executorQualifications", "cover.equipment", "cover.warnings"], bare.Check("ID-13").Select(f => f.Where.Path));
        Assert.Single(bare.Check("ID-14"));
    }

    [Theory]
    [InlineData("Bila terlambat, pelayanan terhambat", "Bila terlambat, maka pelayanan terhambat")]
    [InlineData("Tanpa paraf, surat tidak sah", "Jika tanpa paraf, maka surat tidak sah")]
    public void ID_15_a_warning_says_if_and_then(string warning, string mended)
    {
        Assert.Empty(Good.Check("ID-15"));
        Assert.Equal(mended, Mended(Good.Cover(c => c with { Warnings = [warning] }), "ID-15").Cover.Warnings[0]);
    }

    [Fact]
    public void ID_16_equipment_lists_no_outputs()
    {
        Assert.Empty(Good.Check("ID-16"));
        var mixed = Good.Cover(c => c with { Equipment = ["Komputer", "Surat Keterangan"] });
        Assert.Equal("cover.equipment[1]", Assert.Single(mixed.Check("ID-16")).Where.Path);
        Assert.Equal(["Komputer"], Mended(mixed, "ID-16").Cover.Equipment);
    }

    [Theory]
    [InlineData("SOP Pengelolaan Surat", "Pengelolaan Surat")]
    [InlineData("Standar Operasional Prosedur: Pengelolaan Surat Tahun 2025", "Pengelolaan Surat")]
    [InlineData("Pengelolaan Surat 2025", "Pengelolaan Surat")]
    public void ID_17_a_title_names_only_the_activity(string title, string plain)
    {
        Assert.Empty(Good.Check("ID-17"));
        Assert.Equal(plain, Mended(Good.Cover(c => c with { Title = title }), "ID-17").Cover.Title);
    }

    [Fact]
    public void ID_18_no_other_SOP_of_the_register_bears_the_title()
    {
        Assert.Empty(Good.Check("ID-18"));
        Assert.Empty(Good.Check("ID-18", Known(new RegisterFacts())));
        var found = Assert.Single(Good.Check("ID-18", Known(new RegisterFacts { NumbersOfSameTitle = ["SOP-001", "SOP-002"] })));
        Assert.Contains("SOP-001, SOP-002", found.Message.ToString(), StringComparison.Ordinal);
    }

    private static CheckContext Known(RegisterFacts register) => new() { Register = register };

    private static Sop Mended(Sop sop, string rule) => FixApplication.Apply(sop, sop.Check(rule).SelectMany(f => f.Fixes).First());
}
