using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Flowchart;

/// <summary>What a profile can change about the flowchart table, on one small SOP.</summary>
public sealed class FlowStyleTests
{
    private static readonly Sop Example = SopJson.Read(Repository.ReadExample("91-SYNTHETIC-kpu-permohonan-informasi"));

    [Theory]
    [InlineData(CapsuleStyle.Activities, 2, 0)]
    [InlineData(CapsuleStyle.Words, 2, 0)]
    [InlineData(CapsuleStyle.CapsuleAndBox, 2, 2)]
    [InlineData(CapsuleStyle.OwnRows, 2, 2)]
    public void Start_and_end_are_drawn_as_the_office_draws_them(CapsuleStyle style, int capsules, int added)
    {
        var symbols = Rows(new FlowStyle { Capsules = style }).SelectMany(r => r.Symbols).ToArray();

        Assert.Equal(capsules, symbols.Count(s => s.Kind == SymbolKind.Terminator));
        Assert.Equal(added, symbols.Count(s => s.Name.StartsWith("capsule:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Capsules_of_their_own_rows_stand_before_the_first_and_behind_the_last_step()
    {
        var rows = Rows(new FlowStyle { Capsules = CapsuleStyle.OwnRows });

        Assert.Equal(["Mulai"], Assert.Single(rows[0].Symbols).Lines);
        Assert.Equal(["Selesai"], rows[^1].Symbols.Single(s => s.Kind == SymbolKind.Terminator).Lines);
        Assert.Equal(Enumerable.Range(1, 9), rows.Select(r => r.Number).Where(n => n > 0));
    }

    [Fact]
    public void The_column_Kelengkapan_may_be_missing() =>
        Assert.DoesNotContain(Draw(new FlowStyle { ShowInputs = false }).Columns, c => c.Kind == ColumnKind.Inputs);

    [Fact]
    public void Columns_may_be_numbered() =>
        Assert.Equal(
            ["(1)", "(2)", "(3)"],
            Draw(new FlowStyle { ColumnNumbers = true }).Header[^1].Cells.Take(3).Select(c => c.Text));

    [Fact]
    public void The_total_time_stands_in_a_last_row()
    {
        var total = Rows(new FlowStyle { ShowTotalTime = true })[^1];

        Assert.Equal("Jumlah waktu", total.Cells.Single(c => c.Kind == ColumnKind.Activity).Entries.Single().Text);
        Assert.Contains("hari", total.Cells.Single(c => c.Kind == ColumnKind.Time).Entries.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8 hari", "3 hari", "11 hari")]
    [InlineData("2 hari", "90 menit", "2 hari 1 jam 30 menit")]
    [InlineData("8 hari kerja", "3 hari", "11 hari kerja")]
    [InlineData("8 hari", "1 - 3 hk", "11 hari kerja")]
    [InlineData("10 menit", "20 menit", "30 menit")]
    [InlineData("1 hari", "segera", "-")]
    public void The_total_time_says_working_days_only_where_a_step_does(string first, string second, string total)
    {
        var flow = new Flow
        {
            Actors = [new Actor { Id = "a1", Name = "Petugas" }],
            Steps = [Timed("1", NodeKind.Start, first), Timed("2", NodeKind.End, second)],
            Links = [new Link { From = "n1", To = "n2" }],
        };
        Assert.Equal(total, TotalTime.Of(new Sop { Flow = flow }, Profiles.BuiltIn[0]));
    }

    [Fact]
    public void Neighbours_of_one_group_share_a_cell_of_the_header()
    {
        var sop = SopJson.Read(Repository.ReadExample("03-bps-distribusi-persediaan-transfer"));
        var header = SopLayout.Draw(sop, Profiles.BuiltIn[0]).Flow.Header;

        Assert.Equal(3, header.Count);
        Assert.Contains(header[1].Cells, c => c is { Text: "Satker Penerima", ColumnSpan: 3 });
    }

    [Fact]
    public void Names_turn_when_twenty_four_executors_share_the_table()
    {
        var actors = Enumerable.Range(1, 24).Select(i => new Actor { Id = $"a{i}", Name = $"Kepala Subbagian {i}" }).ToArray();
        var flow = SopLayout.Draw(Example with { Flow = new Flow { Actors = actors }, Page = new PageSetup { Orientation = PageOrientation.Portrait } }, Profiles.BuiltIn[0]).Flow;

        Assert.True(flow.Paper.Width > flow.Paper.Height);
        Assert.All(flow.Columns.Where(c => c.Kind == ColumnKind.Actor), c => Assert.True(c.Width.Points >= 16));
        Assert.All(flow.Header[^1].Cells.Where(c => c.FirstColumn is >= 2 and < 26), c => Assert.True(c.Turned));
    }

    [Fact]
    public void A_short_flow_stands_below_the_identity_unless_the_office_does_not_want_it()
    {
        var sop = SopJson.Read(Repository.ReadExample("01-bps-pembuatan-naskah-dinas")) with { Page = new PageSetup { Orientation = PageOrientation.Portrait } };

        Assert.Equal(1, SopLayout.Draw(sop, Profiles.BuiltIn[0]).PageCount);
        Assert.Equal(2, SopLayout.Draw(sop, Profiles.BuiltIn[0] with { Flow = new FlowStyle { OnePageWhenItFits = false } }).PageCount);
    }

    [Fact]
    public void A_flow_without_steps_and_executors_is_an_empty_table()
    {
        var flow = SopLayout.Draw(new Sop(), Profiles.BuiltIn[0]).Flow;

        Assert.Empty(Assert.Single(Assert.Single(flow.Pages).Rows).Symbols);
        Assert.Single(flow.Columns, c => c.Kind == ColumnKind.Actor);
    }

    [Fact]
    public void A_text_taller_than_the_page_goes_on_in_a_row_of_its_own()
    {
        var step = new Step { Id = "s1", Activity = string.Join('\n', Enumerable.Repeat("kata", SopLimits.TextLength / 5)) };
        var rows = SopLayout.Draw(new Sop { Flow = new Flow { Steps = [step] } }, Profiles.BuiltIn[0]).Flow.Pages.SelectMany(p => p.Rows).ToArray();

        Assert.True(rows.Length > 1);
        Assert.All(rows, r => Assert.Equal("s1", r.StepId));
        Assert.Equal(rows.Select((_, i) => i > 0), rows.Select(r => r.Continued));
    }

    private static Step Timed(string number, NodeKind kind, string time) =>
        new() { Id = $"s{number}", Nodes = [new Node { Id = $"n{number}", Kind = kind, Actors = ["a1"] }], Time = time };

    private static FlowchartDrawing Draw(FlowStyle style) => SopLayout.Draw(Example, Profiles.BuiltIn[0] with { Flow = style }).Flow;

    private static FlowRow[] Rows(FlowStyle style) => [.. Draw(style).Pages.SelectMany(p => p.Rows)];
}
