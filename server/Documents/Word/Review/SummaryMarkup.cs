using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Review;

/// <summary>The rounds on paper: for each its facts, and a table of who raised what and what became of it.</summary>
internal sealed class SummaryMarkup(MarkupWriter to, Sop sop)
{
    private const int FullWidth = 5000;

    // Parts of the width, in fiftieths of a percent.
    private static readonly (string Key, int Width)[] Columns =
        [("review.column.number", 220), ("review.column.place", 850), ("review.column.comment", 1900), ("review.column.answers", 1400), ("review.column.outcome", 630)];

    /// <param name="onNewPage">Begins a page, as an annex does.</param>
    public void Write(IReadOnlyList<RoundSummary> rounds, bool onNewPage)
    {
        Paragraph(StyleIds.CoverBold, Say(onNewPage ? "review.annexTitle" : "review.title"), before: 0, onNewPage);
        Paragraph(StyleIds.Cover, string.Join(" – ", new[] { sop.Cover.Number, sop.Cover.Title }.Where(t => t.Length > 0)));
        if (rounds.Count == 0)
        {
            Paragraph(StyleIds.Cover, Say("review.nothing"), before: 120);
        }

        foreach (var round in rounds)
        {
            Write(round);
        }
    }

    private void Write(RoundSummary summary)
    {
        var (round, comments) = (summary.Round, summary.Comments);
        var open = comments.Count(c => !c.Resolved);
        Paragraph(StyleIds.CoverBold, round is null ? Say("review.withoutRound") : Say("review.round", summary.Number, round.Name), before: 240);
        if (round is not null)
        {
            Paragraph(StyleIds.Cover, FactsOf(round), before: 40);
            if (round.Remark.Length > 0)
            {
                Paragraph(StyleIds.Cover, Say("review.remark", round.Remark), before: 40);
            }
        }

        Paragraph(StyleIds.Cover, comments.Count == 0 ? Say("review.noComments") : Say("review.counts", comments.Count, comments.Count - open, open), before: 40, after: 80);
        if (comments.Count > 0)
        {
            Table(comments);
        }
    }

    private static string FactsOf(ReviewRound round)
    {
        var day = DateInWords.Of(DateOnly.FromDateTime(round.StartedAt));
        var begun = round.Reviewer.Length > 0 ? Say("review.begunBy", day, round.Reviewer) : Say("review.begun", day);
        var decided = round.DecidedOn is { } on ? DateInWords.Of(on) : "-";
        var verdict = round.Verdict switch
        {
            Verdict.Accepted => Say("review.accepted", decided),
            Verdict.NeedsWork => Say("review.needsWork", decided),
            _ => Say("review.undecided"),
        };
        return $"{begun} {verdict}";
    }

    private void Table(IReadOnlyList<DocumentComment> comments)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{FullWidth}" w:type="pct"/><w:tblBorders>""");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            to.Write($"""<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>""");
        }

        to.Write($"""</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{Say("review.title")}"/></w:tblPr><w:tblGrid>""");
        foreach (var (_, width) in Columns)
        {
            to.Write($"""<w:gridCol w:w="{width * 3}"/>""");
        }

        to.Write($"</w:tblGrid>");
        Row(StyleIds.Header, [.. Columns.Select(c => (string[])[Say(c.Key)])], header: true);
        var number = 0;
        foreach (var comment in comments)
        {
            Row(StyleIds.Cell, [[(++number).ToString(CultureInfo.InvariantCulture)], [PlaceOf(comment)], Said(comment.Author, comment.Date, comment.Text), AnswersTo(comment), [Say(comment.Resolved ? "review.resolved" : "review.open")]], header: false);
        }

        to.Write($"</w:tbl>");
        Paragraph(StyleIds.AfterTable, "");
    }

    private void Row(string style, IReadOnlyList<string[]> cells, bool header)
    {
        to.Write($"<w:tr><w:trPr><w:cantSplit/>");
        if (header)
        {
            to.Write($"<w:tblHeader/>");
        }

        to.Write($"</w:trPr>");
        for (var i = 0; i < cells.Count; i++)
        {
            to.Write($"""<w:tc><w:tcPr><w:tcW w:w="{Columns[i].Width}" w:type="pct"/></w:tcPr>""");
            foreach (var line in cells[i])
            {
                Paragraph(style, line);
            }

            to.Write($"</w:tc>");
        }

        to.Write($"</w:tr>");
    }

    private string PlaceOf(DocumentComment comment)
    {
        var row = sop.Flow.Steps.ToList().FindIndex(s => s.Id == comment.StepId);
        var field = NameOf(comment.Field);
        return row >= 0 ? field.Length > 0 ? Say("review.stepField", row + 1, field) : Say("review.step", row + 1)
            : comment.StepId is null && field.Length > 0 ? Say("review.coverField", field)
            : Say("review.elsewhere");
    }

    private string NameOf(string? field) =>
        field is null ? ""
        : sop.Flow.Actors.FirstOrDefault(a => a.Id == field) is { } actor ? actor.Name
        : Texts.All(Language.Indonesian).ContainsKey($"review.field.{field}") ? Say($"review.field.{field}") : "";

    private static string[] AnswersTo(DocumentComment comment) =>
        comment.Replies.Count == 0 ? ["-"] : [.. comment.Replies.SelectMany(r => Said(r.Author, r.Date, r.Text))];

    private static string[] Said(string author, DateTimeOffset? date, string text) =>
        [Say("review.said", author, date is { } at ? DateInWords.Of(DateOnly.FromDateTime(at.DateTime)) : "-"), text];

    private void Paragraph(string style, string text, int before = 0, bool onNewPage = false, int after = 0)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (style != StyleIds.Cell && style != StyleIds.AfterTable)
        {
            to.Write($"<w:keepNext/>");
        }

        if (onNewPage)
        {
            to.Write($"<w:pageBreakBefore/>");
        }

        if (before + after > 0)
        {
            to.Write($"""<w:spacing w:before="{before}" w:after="{after}"/>""");
        }

        to.Write($"</w:pPr>");
        RunText.Write(to, text);
        to.Write($"</w:p>");
    }

    // The document's own language, whoever asks for the summary.
    private static string Say(string key, params IReadOnlyList<object> args) => new Message(key, args).In(Language.Indonesian);
}
