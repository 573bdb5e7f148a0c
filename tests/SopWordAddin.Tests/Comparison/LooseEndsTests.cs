using SopWordAddin.Documents.Comparison;
using Xunit;

namespace SopWordAddin.Tests.Comparison;

/// <summary>What comes from nowhere and goes nowhere, over several SOPs.</summary>
public sealed class LooseEndsTests
{
    [Fact]
    public void What_one_unit_makes_and_another_uses_is_no_loose_end_whatever_the_form_of_the_words() =>
        Assert.Empty(LooseEnds.Of([Sop(1, Step(1, [], ["Konsep surat yang telah diverifikasi"])), Sop(2, Step(1, ["Verifikasi konsep surat"], []))]));

    [Fact]
    public void An_output_that_nobody_uses_and_an_input_that_nobody_makes_are_told_with_what_comes_near()
    {
        var ends = LooseEnds.Of([Sop(1, Step(1, ["Nota dinas kepegawaian"], ["Laporan kehadiran bulanan"])), Sop(2, Step(4, ["Laporan lembur bulanan"], []))]);

        Assert.Equal(
            [(1, LooseEndKind.UnusedOutput, "Laporan kehadiran bulanan"), (1, LooseEndKind.UnmadeInput, "Nota dinas kepegawaian"), (4, LooseEndKind.UnmadeInput, "Laporan lembur bulanan")],
            ends.Select(e => (e.Step, e.Kind, e.Text)));
        Assert.Equal("Laporan lembur bulanan", ends[0].Nearest);
        Assert.Null(ends[1].Nearest);
    }

    [Fact]
    public void Within_one_SOP_a_name_may_be_cut_short_and_across_SOPs_it_may_not()
    {
        var maker = Step(1, [], ["Berkas permohonan cuti"]);

        Assert.Empty(LooseEnds.Of([Sop(1, maker, Step(2, ["Berkas"], []))]));
        Assert.Equal(2, LooseEnds.Of([Sop(1, maker), Sop(2, Step(2, ["Berkas"], []))]).Count);
    }

    [Fact]
    public void What_one_works_with_need_not_be_made_by_anybody() =>
        Assert.Empty(LooseEnds.Of([Sop(1, Step(1, ["Komputer dan pencetak", "ATK"], []))]));

    [Fact]
    public void A_concept_is_not_the_thing_itself() =>
        Assert.Equal(
            ["Surat kuasa"],
            LooseEnds.Of([Sop(1, Step(1, ["Draf surat kuasa"], [])), Sop(2, Step(1, [], ["Konsep surat kuasa"])), Sop(3, Step(1, ["Surat kuasa"], []))]).Select(e => e.Text));

    [Fact]
    public void A_thing_is_told_once_for_each_SOP_that_names_it()
    {
        var sop = Sop(1, Step(1, ["Surat kuasa"], []), Step(2, ["Surat kuasa"], []));

        Assert.Equal(2, LooseEnds.Of([sop, sop with { Id = Guid.NewGuid() }]).Count);
    }

    private static ComparedSop Sop(int number, params ComparedStep[] steps) => new(new Guid(number, 0, 0, new byte[8]), $"SOP {number}", $"Unit {number}", steps);

    private static ComparedStep Step(int number, string[] inputs, string[] outputs) => new(number, $"Kegiatan {number}", ["Pelaksana"], inputs, outputs, "5 menit");
}
