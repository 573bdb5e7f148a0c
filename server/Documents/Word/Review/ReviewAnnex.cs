using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Comments;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Updating;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Review;

/// <summary>The summary of the review as a document of its own, or in a content control at a document's end.</summary>
internal static class ReviewAnnex
{
    private const string TagPrefix = "sop:review:";

    /// <summary>Whether this body element is an annex of ours.</summary>
    public static bool Is(XElement element) =>
        ((string?)element.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val"))?.StartsWith(TagPrefix, StringComparison.Ordinal) ?? false;

    /// <param name="round">Number of the round, from 1; null for all of them.</param>
    /// <exception cref="DocumentRefusedException">The document holds no SOP, or no such round.</exception>
    public static byte[] Alone(byte[] docx, int? round, Profiles profiles)
    {
        var (_, sop, rounds) = Open(docx, profiles);
        if (round is { } number && rounds.All(r => r.Number != number))
        {
            throw new DocumentRefusedException(new Message("review.noRound", number));
        }

        using var text = new MarkupWriter();
        text.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        SopMarkup.OpenDocument(text);
        new SummaryMarkup(text, sop).Write([.. rounds.Where(r => round is null || r.Number == round)], onNewPage: false);
        text.Write($"""<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>""");
        SopMarkup.CloseDocument(text);
        return SopPackage.WriteText(text.Bytes, profiles.OfOrFirst(sop.Profile));
    }

    /// <summary>Puts the summary of all rounds at the document's end, or in the place of the one that is there; comments on that move along.</summary>
    /// <exception cref="DocumentRefusedException">The document holds no SOP.</exception>
    public static byte[] Into(byte[] docx, Profiles profiles)
    {
        var (open, sop, rounds) = Open(docx, profiles);
        var annex = Control(sop, rounds);
        StyleMerge.Styles(open.Package, profiles.OfOrFirst(sop.Profile));
        if (open.Body.Descendants(Ns.W + "sdt").FirstOrDefault(Is) is { } former)
        {
            var heading = annex.Descendants(Ns.W + "p").First();
            foreach (var mark in CommentMarkers.In(former).ToList())
            {
                CommentMarkers.Put(heading, CommentMarkers.IdOf(mark), CommentMarkers.KindOf(mark));
            }

            former.ReplaceWith(annex);
        }
        else if (open.Body.Elements(Ns.W + "sectPr").LastOrDefault() is { } section)
        {
            section.AddBeforeSelf(annex);
        }
        else
        {
            open.Body.Add(annex);
        }

        open.Package.Set(open.Package.MainPart, PartXml.Bytes(open.Document));
        return open.Package.Save();
    }

    private static XElement Control(Sop sop, IReadOnlyList<RoundSummary> rounds)
    {
        using var to = new MarkupWriter();
        SopMarkup.OpenDocument(to);
        to.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{new Message("review.control").In(Language.Indonesian)}"/><w:tag w:val="{TagPrefix}{sop.Id.ToString("N")[..8]}"/></w:sdtPr><w:sdtContent>""");
        new SummaryMarkup(to, sop).Write(rounds, onNewPage: true);
        to.Write($"</w:sdtContent></w:sdt>");
        SopMarkup.CloseDocument(to);
        var control = XElement.Parse(to.ToString(), LoadOptions.PreserveWhitespace).Element(Ns.W + "body")!.Element(Ns.W + "sdt")!;
        control.Remove();
        return control;
    }

    private static (OpenSop Open, Sop Sop, IReadOnlyList<RoundSummary> Rounds) Open(byte[] docx, Profiles profiles)
    {
        var open = OpenSop.Of(WordPackage.Open(docx), profiles);
        var notes = new ReadNotes();
        var reading = SopReading.Of(open, notes);
        var sop = reading.Sop ?? throw new DocumentRefusedException(new Message("word.noSop"));
        var comments = CommentReading.Read(open, SopPlaces.In(open.Blocks, reading), notes);
        return (open, sop, RoundSummary.Of(RoundsInState.Read(open), comments));
    }
}
