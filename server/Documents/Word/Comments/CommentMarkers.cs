using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Comments;

/// <summary>What marks a comment's place in the text: where it begins, where it ends, and the reference behind.</summary>
[Flags]
internal enum MarkerKinds
{
    None = 0,
    Start = 1,
    End = 2,
    Reference = 4,
    All = Start | End | Reference,
}

/// <summary>Finds, places and takes away the marks of comments in the text.</summary>
internal static class CommentMarkers
{
    public static MarkerKinds KindOf(XElement element) =>
        element.Name == Ns.W + "commentRangeStart" ? MarkerKinds.Start
        : element.Name == Ns.W + "commentRangeEnd" ? MarkerKinds.End
        : element.Name == Ns.W + "commentReference" ? MarkerKinds.Reference
        : MarkerKinds.None;

    public static IEnumerable<XElement> In(XElement container) => container.Descendants().Where(e => KindOf(e) != MarkerKinds.None);

    public static IEnumerable<XElement> Of(XElement container, string id) => In(container).Where(e => IdOf(e) == id);

    public static string IdOf(XElement marker) => (string?)marker.Attribute(Ns.W + "id") ?? "";

    /// <summary>Hangs a comment on all of a cell's text, or on a paragraph.</summary>
    public static void Put(XElement container, string id, MarkerKinds kinds)
    {
        var paragraphs = container.Name == Ns.W + "p" ? [container] : container.Descendants(Ns.W + "p").Where(p => !p.Ancestors(Ns.W + "txbxContent").Any()).ToList();
        if (paragraphs.Count == 0)
        {
            container.Add(new XElement(Ns.W + "p"));
            paragraphs = [container.Elements(Ns.W + "p").Last()];
        }

        if (kinds.HasFlag(MarkerKinds.Start))
        {
            // Behind earlier comments' starts, so that comments of one place keep their order.
            var after = paragraphs[0].Elements().TakeWhile(e => e.Name == Ns.W + "pPr" || KindOf(e) == MarkerKinds.Start).LastOrDefault();
            var start = Marker("commentRangeStart", id);
            if (after is null)
            {
                paragraphs[0].AddFirst(start);
            }
            else
            {
                after.AddAfterSelf(start);
            }
        }

        if (kinds.HasFlag(MarkerKinds.End))
        {
            paragraphs[^1].Add(Marker("commentRangeEnd", id));
        }

        if (kinds.HasFlag(MarkerKinds.Reference))
        {
            paragraphs[^1].Add(Reference(id));
        }
    }

    /// <summary>Hangs an answer where the comment hangs.</summary>
    public static bool PutBeside(XElement body, string comment, string answer)
    {
        var markers = Of(body, comment).ToList();
        foreach (var marker in markers)
        {
            switch (KindOf(marker))
            {
                case MarkerKinds.Start:
                    marker.AddAfterSelf(Marker("commentRangeStart", answer));
                    break;
                case MarkerKinds.End:
                    marker.AddAfterSelf(Marker("commentRangeEnd", answer));
                    break;
                default:
                    marker.Parent!.AddAfterSelf(Reference(answer));
                    break;
            }
        }

        return markers.Count > 0;
    }

    public static void Remove(XElement body, string id)
    {
        foreach (var marker in Of(body, id).ToList())
        {
            var run = marker.Parent;
            marker.Remove();
            if (run?.Name == Ns.W + "r" && run.Elements().All(e => e.Name == Ns.W + "rPr"))
            {
                run.Remove();
            }
        }
    }

    private static XElement Marker(string name, string id) => new(Ns.W + name, new XAttribute(Ns.W + "id", id));

    private static XElement Reference(string id) => new(Ns.W + "r", Marker("commentReference", id));
}
