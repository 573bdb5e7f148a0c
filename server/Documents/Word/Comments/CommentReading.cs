using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Comments;

/// <summary>The document's comments with their answers and the step or field they hang on.</summary>
internal sealed class CommentReading
{
    private readonly CommentParts _parts;
    private readonly Dictionary<string, XElement> _firstMarker = new(StringComparer.Ordinal);
    private readonly SopPlaces _places;

    private CommentReading(CommentParts parts, XElement body, SopPlaces places)
    {
        (_parts, _places) = (parts, places);
        foreach (var marker in CommentMarkers.In(body))
        {
            _firstMarker.TryAdd(CommentMarkers.IdOf(marker), marker);
        }
    }

    public static IReadOnlyList<DocumentComment> Read(OpenSop open, SopPlaces places, ReadNotes notes)
    {
        try
        {
            var parts = CommentParts.Of(open.Package);
            var reading = new CommentReading(parts, open.Body, places);
            var threads = parts.All.ToLookup(parts.RootOf);
            return [.. parts.All.Where(c => parts.RootOf(c) == c).Select(c => reading.Read(c, threads[c].Where(a => a != c)))];
        }
        catch (DocumentRefusedException)
        {
            notes.Add("word.commentsUnread");
            return [];
        }
    }

    private DocumentComment Read(XElement comment, IEnumerable<XElement> answers)
    {
        var id = CommentParts.IdOf(comment);
        var place = _firstMarker.TryGetValue(id, out var marker) ? _places.Of(marker) : null;
        var isField = place is { HeadRow: < 0 };
        return new DocumentComment(
            id,
            Text(comment, "author"),
            Text(comment, "initials"),
            Date(comment),
            Words(comment),
            _parts.IsResolved(comment),
            [.. answers.Select(a => new CommentReply(CommentParts.IdOf(a), Text(a, "author"), Text(a, "initials"), Date(a), Words(a)))],
            place?.StepId,
            isField ? CoverFields.WithoutLabel(place!.Field) : null);
    }

    private static string Text(XElement comment, string attribute) => (string?)comment.Attribute(Ns.W + attribute) ?? "";

    private static string Words(XElement comment) => string.Join('\n', VisibleText.Paragraphs(comment));

    private static DateTimeOffset? Date(XElement comment) =>
        DateTimeOffset.TryParse(Text(comment, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
