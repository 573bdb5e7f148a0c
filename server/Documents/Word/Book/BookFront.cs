using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Book;

/// <summary>The pages before the SOPs: cover, decision, table of contents, guide; upright A4.</summary>
internal sealed class BookFront(MarkupWriter to, BookPlan plan, IReadOnlyList<BookEntry> entries)
{
    private const string Dots = "……………………………";

    private static readonly string[] Ordinals = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH"];

    private readonly BookParagraphs _text = new(to);

    public void Write(LogoInDocument? logo)
    {
        WriteCover(logo);
        if (plan.Decision is { } decision)
        {
            WriteDecision(decision);
        }

        WriteContents(startsPage: plan.Decision is not null);
        WriteGuide();
        _text.EndSection("""<w:pgNumType w:fmt="lowerRoman" w:start="1"/>""");
    }

    private void WriteCover(LogoInDocument? logo)
    {
        if (logo is not null)
        {
            to.Write($"""<w:p><w:pPr><w:spacing w:before="1200" w:after="240"/><w:jc w:val="center"/></w:pPr>""");
            logo.Write(to, new ShapeIds());
            to.Write($"</w:p>");
        }

        _text.Line(BookStyles.Title, Say("book.sopAp"), before: logo is null ? 3600 : 1800, after: 600);
        _text.Line(BookStyles.Title, plan.Title.ToUpperInvariant(), after: 1800);
        foreach (var line in plan.Agency)
        {
            _text.Line(BookStyles.Heading, line.ToUpperInvariant());
        }

        if (plan.Year.Length > 0)
        {
            _text.Line(BookStyles.Heading, Say("book.year", plan.Year), before: 240, after: 2400);
        }

        foreach (var line in plan.Address)
        {
            _text.Line(BookStyles.Centred, line);
        }

        _text.EndSection("", header: false);
    }

    private void WriteDecision(BookDecision decision)
    {
        var position = OrDots(decision.Position).ToUpperInvariant();
        var subject = Subject();
        var about = decision.About.Length > 0 ? decision.About : Say("book.decision.about", subject);
        _text.Line(BookStyles.Heading, Say("book.decision.title", position), before: 240, bookmark: "keputusan");
        _text.Line(BookStyles.Heading, Say("book.decision.number", OrDots(decision.Number)), after: 120);
        _text.Line(BookStyles.Heading, Say("book.decision.aboutWord"), after: 120);
        _text.Line(BookStyles.Heading, about.ToUpperInvariant(), after: 240);
        _text.Line(BookStyles.Heading, position + ",", after: 240);
        _text.Clauses(Say("book.decision.considering"), Lettered(OrUsual(decision.Considering, Say("book.decision.usualConsidering", subject))));
        _text.Clauses(Say("book.decision.legalBasis"), Numbered(OrUsual(decision.LegalBasis, Say("book.decision.guideline"))));
        _text.Line(BookStyles.Heading, Say("book.decision.decides"), before: 240, after: 240);
        _text.Clauses(Say("book.decision.enacts"), [("", about.ToUpperInvariant())]);
        var decides = OrUsual(decision.Decides, Say("book.decision.usualFirst", subject), Say("book.decision.usualSecond"), Say("book.decision.usualThird"));
        for (var i = 0; i < decides.Count; i++)
        {
            _text.Clauses(i < Ordinals.Length ? Ordinals[i] : (i + 1).ToString(CultureInfo.InvariantCulture), [("", decides[i])]);
        }

        WriteSignature(decision, position);
    }

    private void WriteSignature(BookDecision decision, string position)
    {
        _text.Line(BookStyles.Signature, Say("book.decision.place", OrDots(decision.Place)), before: 480, keep: true);
        _text.Line(BookStyles.Signature, Say("book.decision.on", decision.On is { } on ? DateInWords.Of(on) : Dots), keep: true);
        _text.Line(BookStyles.Signature, position + ",", before: 120, after: 1000, keep: true);
        _text.Line(BookStyles.Signature, OrDots(decision.Name), keep: true);
        _text.Line(BookStyles.Signature, Say("book.decision.nip", OrDots(decision.Nip)));
    }

    private void WriteContents(bool startsPage)
    {
        _text.Line(BookStyles.Heading, Say("book.contents"), after: 240, startsPage: startsPage);
        var rows = new BookContents(to);
        rows.Open([Say("book.contents.no"), Say("book.contents.number"), Say("book.contents.title"), Say("book.contents.revision"), Say("book.contents.page")]);
        rows.Front(Say("book.guide"), "penjelasan", BookContents.Roman((plan.Decision is null ? 1 : 2) + (entries.Count / BookContents.RowsAPage) + 1));
        for (var i = 0; i < entries.Count; i++)
        {
            rows.Sop(i + 1, entries[i]);
        }

        BookContents.Close(to);
    }

    private void WriteGuide()
    {
        _text.Line(BookStyles.Heading, Say("book.guide"), after: 240, startsPage: true, bookmark: "penjelasan");
        Chapter("book.guide.scope", plan.Guide.Scope, Say("book.guide.usualScope", Subject()));
        Chapter("book.guide.summary", plan.Guide.Summary, Say("book.guide.usualSummary", entries.Count));
        _text.Line(BookStyles.Subheading, Say("book.guide.definitions"), before: 240, after: 60);
        foreach (var (mark, words) in Numbered(OrUsual(plan.Guide.Definitions, Say("book.guide.definition1"), Say("book.guide.definition2"), Say("book.guide.definition3"), Say("book.guide.definition4"))))
        {
            _text.Entry(mark, words);
        }
    }

    // The agency's lines descend from the whole to the unit; a sentence names the unit first.
    private string Subject() => plan.Agency.Count > 0 ? string.Join(' ', plan.Agency.Reverse()) : plan.Title;

    private void Chapter(string heading, IReadOnlyList<string> paragraphs, string usual)
    {
        _text.Line(BookStyles.Subheading, Say(heading), before: 240, after: 60);
        foreach (var paragraph in OrUsual(paragraphs, usual))
        {
            _text.Line(BookStyles.Text, paragraph, after: 120);
        }
    }

    private static IReadOnlyList<(string Mark, string Words)> Lettered(IReadOnlyList<string> entries) =>
        entries.Count == 1 ? [("", entries[0])] : [.. entries.Select((e, i) => ($"{(char)('a' + (i % 26))}.", e))];

    private static IReadOnlyList<(string Mark, string Words)> Numbered(IReadOnlyList<string> entries) =>
        [.. entries.Select((e, i) => (string.Create(CultureInfo.InvariantCulture, $"{i + 1}."), e))];

    private static IReadOnlyList<string> OrUsual(IReadOnlyList<string> own, params string[] usual) => own.Any(o => o.Length > 0) ? own : usual;

    private static string OrDots(string text) => text.Length > 0 ? text : Dots;

    // The document is Indonesian, whoever asked for it.
    private static string Say(string key, params object[] args) => new Message(key, args).In(Language.Indonesian);
}
