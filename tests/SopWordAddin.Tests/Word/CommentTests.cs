using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

public class CommentTests
{
    private const string Example = "92-SYNTHETIC-bawaslu-penerimaan-laporan";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly CommentAuthor Reviewer = new("Penelaah Contoh", "PC");
    private static readonly CommentAuthor Author = new("Penyusun Contoh", "PY");

    private static Sop Original => Written.Example(Example);

    private static string Step(int index) => Original.Flow.Steps[index].Id;

    [Fact]
    public void A_comment_on_a_step_is_read_with_author_date_text_and_place()
    {
        var docx = Add(Written.Document(Example), "Waktunya terlalu singkat.\nMohon ditinjau.", Step(2), "time");

        var comment = Assert.Single(Comments(docx));
        Assert.Equal(("Penelaah Contoh", "PC", Noon, "Waktunya terlalu singkat.\nMohon ditinjau."), (comment.Author, comment.Initials, comment.Date, comment.Text));
        Assert.Equal((Step(2), "time", false), (comment.StepId, comment.Field, comment.Resolved));
        Schema.DemandValid(docx);
    }

    [Fact]
    public void A_comment_hangs_on_the_activity_or_the_title_when_no_field_is_named()
    {
        var docx = Add(Add(Written.Document(Example), "a", Step(0)), "b");

        Assert.Equal([(Step(0), "activity"), (null, "title")], Comments(docx).Select(c => (c.StepId, c.Field)));
    }

    [Fact]
    public void Comments_hang_on_fields_of_the_cover_and_on_executors_columns()
    {
        var actor = Original.Flow.Steps[1].Nodes[0].Actors[0];
        var docx = Add(Add(Written.Document(Example), "a", null, "legalBasis"), "b", Step(1), actor);

        Assert.Equal([(null, "legalBasis"), (Step(1), actor)], Comments(docx).Select(c => (c.StepId, c.Field)));
        Schema.DemandValid(docx);
    }

    [Fact]
    public void Answers_stand_under_their_comment_and_resolving_marks_the_thread()
    {
        var docx = Add(Written.Document(Example), "Pertanyaan", Step(1));
        var id = Comments(docx).Single().Id;
        docx = Change(docx, new CommentChange(CommentChangeKind.Reply, id, "Jawaban"), Author);
        docx = Change(docx, new CommentChange(CommentChangeKind.Reply, Comments(docx).Single().Replies[0].Id, "Terima kasih"), Reviewer);
        docx = Change(docx, new CommentChange(CommentChangeKind.Resolve, id), Author);

        var comment = Assert.Single(Comments(docx));
        Assert.True(comment.Resolved);
        Assert.Equal([("Penyusun Contoh", "Jawaban"), ("Penelaah Contoh", "Terima kasih")], comment.Replies.Select(r => (r.Author, r.Text)));
        Assert.False(Comments(Change(docx, new CommentChange(CommentChangeKind.Reopen, id), Author)).Single().Resolved);
        Schema.DemandValid(docx);
    }

    [Fact]
    public void Deleting_takes_the_thread_and_all_its_marks_but_an_answer_goes_alone()
    {
        var docx = Add(Written.Document(Example), "Pertanyaan", Step(1));
        var id = Comments(docx).Single().Id;
        docx = Change(docx, new CommentChange(CommentChangeKind.Reply, id, "Jawaban"), Author);

        var withoutAnswer = Change(docx, new CommentChange(CommentChangeKind.Delete, Comments(docx).Single().Replies[0].Id), Author);
        var without = Change(docx, new CommentChange(CommentChangeKind.Delete, id), Author);

        Assert.Empty(Comments(withoutAnswer).Single().Replies);
        Assert.Empty(Comments(without));
        Assert.DoesNotContain(Docx.Xml(without).Descendants(), e => e.Name.LocalName.StartsWith("comment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CommentChangeKind.Reply, "word.commentUnknown")]
    [InlineData(CommentChangeKind.Resolve, "word.commentUnknown")]
    [InlineData(CommentChangeKind.Delete, "word.commentUnknown")]
    public void An_unknown_comment_is_refused(CommentChangeKind kind, string code) => Refuses(code, new CommentChange(kind, "77", "x"));

    [Fact]
    public void A_place_that_is_not_there_is_refused() =>
        Refuses("word.commentNoPlace", new CommentChange(CommentChangeKind.Add, Text: "x", StepId: "tidak-ada"));

    [Fact]
    public void An_empty_comment_is_refused() => Refuses("word.commentEmpty", new CommentChange(CommentChangeKind.Add, Text: "  "));

    [Fact]
    public void Half_a_character_is_refused() => Refuses("sop.controlCharacter", new CommentChange(CommentChangeKind.Add, Text: "a\uD83D"));

    [Fact]
    public void A_comment_without_the_later_parts_of_Word_is_read_as_open()
    {
        var docx = Docx.Without(Add(Written.Document(Example), "a", Step(0)), "word/commentsExtended.xml");

        Assert.False(Assert.Single(Comments(docx)).Resolved);
    }

    [Fact]
    public void Comments_over_several_steps_hang_on_the_first()
    {
        var docx = Docx.Edit(Add(Written.Document(Example), "a", Step(1)), root =>
        {
            var end = root.Descendants(Docx.W + "commentRangeEnd").Single();
            end.Remove();
            Docx.RowOf(root, Step(3)).Descendants(Docx.W + "p").First().Add(end);
        });

        Assert.Equal(Step(1), Comments(docx).Single().StepId);
    }

    [Fact]
    public void A_circle_of_answers_is_read_without_end_trouble()
    {
        var docx = Change(Add(Written.Document(Example), "a", Step(0)), new CommentChange(CommentChangeKind.Reply, "0", "b"), Author);
        docx = Docx.Edit(
            docx,
            root => root.Elements().First().SetAttributeValue(root.Name.Namespace + "paraIdParent", (string?)root.Elements().Last().Attribute(root.Name.Namespace + "paraId")),
            "word/commentsExtended.xml");

        Assert.True(SopDocument.Read(docx, Written.Profiles).Comments.Count <= 2);
    }

    private static byte[] Add(byte[] docx, string text, string? step = null, string? field = null) =>
        Change(docx, new CommentChange(CommentChangeKind.Add, null, text, step, field), Reviewer);

    private static byte[] Change(byte[] docx, CommentChange change, CommentAuthor by) => SopDocument.ChangeComment(docx, change, by, Noon);

    private static IReadOnlyList<DocumentComment> Comments(byte[] docx) => SopDocument.Read(docx, Written.Profiles).Comments;

    private static void Refuses(string code, CommentChange change) =>
        Assert.Equal(code, Assert.Throws<DocumentRefusedException>(() => Change(Written.Document(Example), change, Reviewer)).Code);
}
