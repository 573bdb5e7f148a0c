using SopWordAddin.Tests.Sops.Durations;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops.Durations;
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
        var nameless = Good.Step(2, s => s with { Activity = " ", Outputs = [] });
        Assert.Equal("Output pada langkah 2 belum diisi.", Assert.Single(nameless.Check("MB-08")).Message.ToString());
        Assert.Equal("flow.steps[1].outputs", Assert.Single(Good.Step(2, s => s with { Outputs = [""] }).Check("MB-08")).Where.Path);
    }

    [Theory]
    [InlineData("MB-02", "1 hari kerja", 0)]
    [InlineData("MB-02", "7 hari terakhir setiap bulan", 1)]
    [InlineData("MB-02", "Triwulanan", 1)]
    [InlineData("MB-02", "5 mnt", 1)]
    [InlineData("MB-03", "1 jam", 0)]
    [InlineData("MB-03", "Sesuai kebutuhan", 1)]
    [InlineData("MB-03", "-", 1)]
    [InlineData("MB-04", "30 menit", 0)]
    [InlineData("MB-04", "1 - 2 hari", 1)]
    [InlineData("MB-04", "120 Menit / 3 Hari", 1)]
    public void MB_02_to_MB_04_a_time_is_one_number_and_one_unit(string rule, string time, int findings) =>
        Assert.Equal(findings, Timed(time).Check(rule).Count);

    /// <summary>No way of writing a time slips through: it is a single duration or has exactly one finding.</summary>
    [Fact]
    public void Every_real_form_of_a_time_is_a_duration_or_has_its_finding() =>
        Assert.All(TimeTextTests.RealForms, form =>
        {
            var findings = ConformityCheck.Run(Timed((string)form[0]), Specimen.Profile).Count(f => f.Where.Path == "flow.steps[2].time");
            var single = TimeText.Read((string)form[0]) is { Misspelt: false, Duration.IsRange: false };
            Assert.Equal(single ? 0 : 1, findings);
        });

    [Theory]
    [InlineData("MB-02", "1 hr kerja", "1 hari kerja")]
    [InlineData("MB-04", "1 - 2 hari", "2 hari,1 hari")]
    [InlineData("MB-04", "120 Menit / 3 Hari", "120 menit,3 hari")]
    public void A_time_is_rewritten_or_chosen(string rule, string time, string choices)
    {
        var timed = Timed(time);
        Assert.Equal(choices.Split(','), Assert.Single(timed.Check(rule)).Fixes.Select(fix => FixApplication.Apply(timed, fix).Flow.Steps[2].Time));
    }

    [Fact]
    public void MB_04_a_profile_may_allow_ranges() => Assert.DoesNotContain(
        ConformityCheck.Run(Timed("1 - 2 hari"), Specimen.Profile with { Rules = new RuleSettings { AllowTimeRanges = true } }),
        f => f.Rule == "MB-04");

    [Fact]
    public void MB_05_times_differ()
    {
        Assert.Empty(Good.Check("MB-05"));
        Assert.Single(Good.Flow(f => f with { Steps = [.. f.Steps.Select(s => s with { Time = "1 hari" })] }).Check("MB-05"));
    }

    [Fact]
    public void MB_06_one_kind_of_day_is_used()
    {
        Assert.Empty(Timed("2 hari").Check("MB-06"));
        Assert.Single(Timed("2 hari").Step(4, s => s with { Time = "1 hari kerja" }).Check("MB-06"));
    }

    [Fact]
    public void MB_07_the_total_keeps_the_service_standard()
    {
        Assert.Empty(Good.Check("MB-07"));
        Assert.Empty((Good with { ServiceStandard = "2 jam" }).Check("MB-07"));
        Assert.Equal("MB-07", Assert.Single((Good with { ServiceStandard = "1 jam" }).Check("MB-07")).Message.Key);
        Assert.Equal("MB-07.unread", Assert.Single((Good with { ServiceStandard = "secepatnya" }).Check("MB-07")).Message.Key);
    }

    [Theory]
    [InlineData("Konsep surat", 0)]
    [InlineData("Menyusun konsep", 1)]
    [InlineData("Penyusunan konsep surat keterangan", 1)]
    public void MB_09_an_output_is_a_product(string output, int findings) => Assert.Equal(
        findings,
        Good.Activity(3, "Menyusun konsep surat keterangan").Step(3, s => s with { Outputs = [output] }).Check("MB-09").Count);

    [Fact]
    public void MB_10_inputs_are_named_and_may_be_carried_over()
    {
        Assert.Empty(Good.Check("MB-10"));
        var bare = Good.Step(3, s => s with { Inputs = [] });
        Assert.Equal(["Permohonan lengkap"], FixApplication.Apply(bare, Assert.Single(Assert.Single(bare.Check("MB-10")).Fixes)).Flow.Steps[2].Inputs);
        Assert.DoesNotContain(
            ConformityCheck.Run(bare, Specimen.Profile with { Flow = new FlowStyle { ShowInputs = false } }),
            f => f.Rule == "MB-10");
    }

    [Fact]
    public void MB_11_inputs_come_from_the_step_before()
    {
        Assert.Empty(Good.Check("MB-11"));
        var apart = Good.Step(3, s => s with { Inputs = ["Komputer"] });
        Assert.Equal(["Komputer", "Permohonan lengkap"], FixApplication.Apply(apart, Assert.Single(Assert.Single(apart.Check("MB-11")).Fixes)).Flow.Steps[2].Inputs);
    }

    [Fact]
    public void MB_11_what_four_rows_do_alike_is_said_once_with_all_its_places()
    {
        var alike = Good.Flow(f => f with
        {
            Steps = [.. Enumerable.Range(1, 7).Select(i => Specimen.Step($"s{i}", $"Menyusun bagian {i}", $"n{i}", NodeKind.Process, "a1") with { Inputs = [i == 4 ? "Naskah 3" : "Komputer"], Outputs = [$"Naskah {i}"] })],
        }).Links([.. Enumerable.Range(1, 6).Select(i => $"n{i}>n{i + 1}")]);
        var once = Assert.Single(alike.Check("MB-11"));
        Assert.Equal(["flow.steps[1].inputs", "flow.steps[2].inputs", "flow.steps[4].inputs", "flow.steps[5].inputs", "flow.steps[6].inputs"], [once.Where.Path, .. once.Also.Select(p => p.Path)]);
        Assert.Contains("langkah 2–3, 5–7", once.Message.ToString());
        Assert.Equal(["Komputer", "Naskah 6"], FixApplication.Apply(alike, Assert.Single(once.Fixes)).Flow.Steps[6].Inputs);
    }

    [Fact]
    public void MB_12_the_last_output_is_the_product_of_the_title()
    {
        Assert.Empty(Good.Check("MB-12"));
        Assert.Single(Good.Step(4, s => s with { Outputs = ["Buku ekspedisi"] }).Check("MB-12"));
        Assert.Empty(Good.Cover(c => c with { Title = "Pelaporan Harian" }).Step(4, s => s with { Outputs = ["Laporan terkirim"] }).Check("MB-12"));
    }

    private static Sop Timed(string time) => Good.Step(3, s => s with { Time = time });
}
