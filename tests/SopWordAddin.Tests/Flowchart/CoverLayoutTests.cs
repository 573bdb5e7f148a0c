using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Flowchart;

public sealed class CoverLayoutTests
{
    private static readonly Profile Profile = Profiles.BuiltIn[0];

    [Fact]
    public void Columns_have_the_shares_of_signed_sops()
    {
        var columns = Draw(new Cover()).Columns;
        var width = columns.Sum(c => c.Points);

        Assert.Equal([52.2, 13.1, 34.7], columns.Select(c => Math.Round(100 * c.Points / width, 1)));
    }

    [Fact]
    public void Dates_are_written_out_and_a_missing_revision_is_a_dash()
    {
        var cover = Draw(new Cover { CreatedOn = new DateOnly(2025, 6, 2) });

        Assert.Equal("2 Juni 2025", TextOf(cover, "createdOn"));
        Assert.Equal("-", TextOf(cover, "revisedOn"));
        Assert.Equal("", TextOf(cover, "effectiveOn"));
    }

    [Fact]
    public void The_signature_has_room_between_position_and_name()
    {
        var cover = Draw(new Cover { ApprovedBy = new Approver { Position = "Kepala Kantor", Name = "Nama Contoh", Nip = "1" } });
        var row = cover.Pages[0].Rows.Single(r => r.Cells.Any(c => c.Field == "approvedBy"));
        var paragraphs = CellOf(cover, "approvedBy").Paragraphs;

        Assert.InRange(row.Height.Points, 84, 90);
        Assert.Equal(["Kepala Kantor", "Nama Contoh", "NIP 1"], paragraphs.Select(p => p.Text));
        Assert.True(paragraphs[1].Bold && paragraphs[1].SpaceBefore.Points >= 40);
    }

    [Fact]
    public void A_list_is_numbered_when_it_has_more_than_one_entry()
    {
        var cover = Draw(new Cover { LegalBasis = ["UU 1/2000", "PP 2/2001"], Warnings = ["Satu saja"] });

        Assert.Equal(["1.", "2."], CellOf(cover, "legalBasis").Paragraphs.Select(p => p.Mark));
        Assert.Null(Assert.Single(CellOf(cover, "warnings").Paragraphs).Mark);
    }

    [Fact]
    public void A_long_list_goes_on_on_the_next_page()
    {
        var entries = Enumerable.Range(1, 100).Select(i => $"Peraturan nomor {i}").ToArray();
        var cover = Draw(new Cover { LegalBasis = entries });
        var shown = cover.Pages.SelectMany(p => p.Rows).SelectMany(r => r.Cells).Where(c => c.Field == "legalBasis").SelectMany(c => c.Paragraphs);

        Assert.True(cover.Pages.Count > 1);
        Assert.Equal(entries, shown.Select(p => p.Text));
    }

    [Fact]
    public void Texts_at_the_limit_are_kept_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("kata", SopLimits.TextLength / 5));
        var cover = Draw(new Cover { Title = text, Agency = [.. Enumerable.Repeat(text, 20)], Warnings = [text] });
        var words = cover.Pages.SelectMany(p => p.Rows).SelectMany(r => r.Cells).Where(c => c.Field is "title" or "agency" or "warnings")
            .SelectMany(c => c.Paragraphs).SelectMany(p => p.Lines).Sum(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.Equal(22 * (SopLimits.TextLength / 5), words);
    }

    private static CoverDrawing Draw(Cover cover) => SopLayout.Draw(new Sop { Cover = cover }, Profile).Cover;

    private static CoverCell CellOf(CoverDrawing cover, string field) =>
        cover.Pages.SelectMany(p => p.Rows).SelectMany(r => r.Cells).First(c => c.Field == field);

    private static string TextOf(CoverDrawing cover, string field) => Assert.Single(CellOf(cover, field).Paragraphs).Text;
}
