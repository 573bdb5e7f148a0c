using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Review rounds in a document, and their summary on paper.</summary>
public class ReviewTests
{
    private const string Example = "92-SYNTHETIC-bawaslu-penerimaan-laporan";

    private static readonly CommentAuthor Reviewer = new("Penelaah Contoh", "PC");

    private static readonly ReviewRound First = new()
    {
        Name = "Tinjauan Bagian Hukum",
        Reviewer = "Penelaah Contoh",
        StartedAt = new DateTime(2026, 3, 2, 9, 0, 30),
        Verdict = Verdict.NeedsWork,
        DecidedOn = new DateOnly(2026, 3, 3),
        Remark = "Waktu & kelengkapan <belum> lengkap.",
    };

    private static readonly ReviewRound Second = new() { Name = "Tinjauan kedua", StartedAt = new DateTime(2026, 3, 9, 9, 0, 0) };

    private static Sop Original => Written.Example(Example);

    [Fact]
    public void Rounds_are_read_as_they_were_noted_and_nothing_else_of_the_document_changes()
    {
        var docx = Written.Document(Example);
        var noted = SopDocument.SetRounds(docx, [First, Second]);

        Assert.Equal([First, Second], SopDocument.Read(noted, Written.Profiles).Rounds);
        Written.Same(Original, Written.Read(noted));
        var (before, after) = (Docx.Parts(docx), Docx.Parts(noted));
        Assert.Equal(["customXml/item1.xml"], after.Where(p => !before[p.Key].SequenceEqual(p.Value)).Select(p => p.Key));
        Assert.Equal(docx, SopDocument.SetRounds(noted, []));
        Schema.DemandValid(noted);
    }

    [Fact]
    public void Rounds_stay_when_the_SOP_is_updated()
    {
        var docx = SopDocument.SetRounds(Written.Document(Example), [First]);
        var changed = Original with { Cover = Original.Cover with { Title = "Judul lain" } };

        var updated = SopDocument.Update(docx, changed, Written.Profile).Docx;

        Assert.Equal([First], SopDocument.Read(updated, Written.Profiles).Rounds);
    }

    [Fact]
    public void What_is_no_list_of_rounds_reads_as_none()
    {
        var docx = SopDocument.SetRounds(Written.Document(Example), [First]);
        var broken = Docx.Edit(docx, root => root.Elements().Last().Value = "[{\"lain\":1}]", "customXml/item1.xml");

        Assert.Empty(SopDocument.Read(broken, Written.Profiles).Rounds);
        Written.Same(Original, Written.Read(broken));
    }

    [Fact]
    public void A_document_without_state_and_rounds_beyond_the_limits_are_refused()
    {
        var stateless = Docx.With(Written.Document(Example), "customXml/item1.xml", "<lain/>"u8.ToArray());

        Assert.Equal("review.noState", Assert.Throws<DocumentRefusedException>(() => SopDocument.SetRounds(stateless, [First])).Code);
        Demand("sop.tooMany", [.. Enumerable.Repeat(First, 41)]);
        Demand("sop.tooLong", [First with { Remark = new string('a', 1001) }]);
        Demand("sop.controlCharacter", [First with { Name = "\u0001" }]);

        static void Demand(string code, IReadOnlyList<ReviewRound> rounds)
        {
            var refused = Assert.Throws<FormatRefusedException>(() => SopDocument.SetRounds(Written.Document(Example), rounds));
            Assert.Equal(code, Assert.Single(refused.Faults).Message.Key);
        }
    }

    [Fact]
    public void The_summary_tells_each_rounds_comments_with_their_answers_and_state()
    {
        var docx = Reviewed();

        var all = Text(SopDocument.WriteReviewSummary(docx, null, Written.Profiles));
        var first = Text(SopDocument.WriteReviewSummary(docx, 1, Written.Profiles));
        var second = Text(SopDocument.WriteReviewSummary(docx, 2, Written.Profiles));

        Assert.Contains("1. Tinjauan Bagian Hukum", first, StringComparison.Ordinal);
        Assert.Contains("Putusan 3 Maret 2026: perlu perbaikan.", first, StringComparison.Ordinal);
        Assert.Contains(First.Remark, first, StringComparison.Ordinal);
        Assert.Contains("1 komentar: 1 selesai, 0 terbuka.", first, StringComparison.Ordinal);
        Assert.Contains("Langkah 3, Waktu", first, StringComparison.Ordinal);
        Assert.Contains("Sudah diperbaiki.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Judulnya kurang jelas.", first, StringComparison.Ordinal);
        Assert.Contains("Identitas, Nama SOP", second, StringComparison.Ordinal);
        Assert.Contains("1 komentar: 0 selesai, 1 terbuka.", second, StringComparison.Ordinal);
        Assert.Contains("Waktunya terlalu singkat.", all, StringComparison.Ordinal);
        Assert.Contains("Judulnya kurang jelas.", all, StringComparison.Ordinal);
        Assert.Equal("review.noRound", Assert.Throws<DocumentRefusedException>(() => SopDocument.WriteReviewSummary(docx, 3, Written.Profiles)).Code);
        Schema.DemandValid(SopDocument.WriteReviewSummary(docx, null, Written.Profiles));
    }

    [Fact]
    public void The_annex_stands_once_at_the_end_and_the_SOP_reads_as_before()
    {
        var docx = Reviewed();

        var twice = SopDocument.AddReviewSummary(SopDocument.AddReviewSummary(docx, Written.Profiles), Written.Profiles);

        Schema.DemandValid(twice);
        var annex = Assert.Single(Annexes(twice));
        Assert.Equal(Docx.W + "sectPr", annex.ElementsAfterSelf().First().Name);
        var (before, after) = (SopDocument.Read(docx, Written.Profiles), SopDocument.Read(twice, Written.Profiles));
        Written.Same(before.Sop!, after.Sop);
        Assert.Empty(after.Notes);
        Assert.Equal(before.Comments.Select(c => c.Text), after.Comments.Select(c => c.Text));
    }

    [Fact]
    public void A_comment_on_the_annex_survives_its_renewal()
    {
        var docx = SopDocument.AddReviewSummary(Reviewed(), Written.Profiles);
        var commented = Docx.Edit(docx, root =>
        {
            // A person marks the heading with the comment that hung on the title.
            var annex = root.Descendants(Docx.W + "sdt").Last();
            var marks = Docx.Control(root, "cover").Descendants().Where(e => e.Name.LocalName.StartsWith("commentR", StringComparison.Ordinal)).ToList();
            var heading = annex.Descendants(Docx.W + "p").Skip(1).First();
            foreach (var mark in marks.Select(m => m.Name.LocalName == "commentReference" ? m.Parent! : m))
            {
                mark.Remove();
                heading.Add(mark);
            }
        });

        var renewed = SopDocument.AddReviewSummary(commented, Written.Profiles);

        Schema.DemandValid(renewed);
        Assert.Equal(2, SopDocument.Read(renewed, Written.Profiles).Comments.Count);
        Assert.Single(Annexes(renewed).Single().Descendants(Docx.W + "commentReference"));
    }

    [Fact]
    public void An_annex_does_not_keep_the_SOPs_paper_from_changing()
    {
        var docx = SopDocument.AddReviewSummary(Reviewed(), Written.Profiles);
        var sop = Original with { Page = Original.Page with { Paper = Paper.F4 } };

        var updated = SopDocument.Update(docx, sop, Written.Profile);

        Assert.DoesNotContain(updated.Notes, n => n.Code == "word.pageDiffers");
        Assert.Single(Annexes(updated.Docx));
    }

    /// <summary>A comment of the first round, answered and resolved; one of the second, open.</summary>
    private static byte[] Reviewed()
    {
        var docx = SopDocument.SetRounds(Written.Document(Example), [First, Second]);
        docx = Change(docx, new CommentChange(CommentChangeKind.Add, null, "Waktunya terlalu singkat.", Original.Flow.Steps[2].Id, "time"), First.StartedAt.AddSeconds(-30));
        var id = SopDocument.Read(docx, Written.Profiles).Comments[0].Id;
        docx = Change(docx, new CommentChange(CommentChangeKind.Reply, id, "Sudah diperbaiki."), First.StartedAt.AddDays(1));
        docx = Change(docx, new CommentChange(CommentChangeKind.Resolve, id), First.StartedAt.AddDays(1));
        return Change(docx, new CommentChange(CommentChangeKind.Add, null, "Judulnya kurang jelas."), Second.StartedAt.AddHours(1));
    }

    private static byte[] Change(byte[] docx, CommentChange change, DateTime at) =>
        SopDocument.ChangeComment(docx, change, Reviewer, new DateTimeOffset(at, TimeSpan.FromHours(7)));

    private static List<XElement> Annexes(byte[] docx) =>
        [.. Docx.Xml(docx).Root!.Descendants(Docx.W + "sdt").Where(s => ((string?)s.Descendants(Docx.W + "tag").First().Attribute(Docx.W + "val"))!.StartsWith("sop:review:", StringComparison.Ordinal))];

    private static string Text(byte[] docx) =>
        string.Join('\n', Docx.Xml(docx).Descendants(Docx.W + "p").Select(p => string.Concat(p.Descendants(Docx.W + "t").Select(t => t.Value))));
}
