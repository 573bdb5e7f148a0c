using System.Globalization;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Book;

/// <summary>One line of the table of contents.</summary>
/// <param name="Page">On which the SOP begins, counted from the first SOP.</param>
internal sealed record BookEntry(string Bookmark, string Number, string Title, int Revision, int Page);

/// <summary>The SOPs of a book, a section each, for each has paper of its own.</summary>
internal sealed class BookBody : IDisposable
{
    public const string HeaderId = "rIdBookPage";

    private readonly MarkupWriter _to = new(1024 * 1024);
    private readonly ShapeIds _ids = new(FirstShape);
    private readonly List<BookEntry> _entries = [];
    private readonly Dictionary<string, LogoInDocument> _logos = new(StringComparer.Ordinal);
    private int _pages;
    private FlowchartDrawing? _last;

    // The cover's own picture comes before.
    private const uint FirstShape = 1;

    public IReadOnlyList<BookEntry> Entries => _entries;

    public IReadOnlyCollection<LogoInDocument> Logos => _logos.Values;

    public ReadOnlySpan<byte> Markup => _to.Bytes.Span;

    public void Add(Sop sop, Profile profile, SopDrawing drawing)
    {
        EndSop();
        var entry = new BookEntry(string.Create(CultureInfo.InvariantCulture, $"sop_{_entries.Count + 1}"), sop.Cover.Number, sop.Cover.Title, sop.Cover.Revision, _pages + 1);
        var below = drawing.Flow.StartsBelowCover;
        new CoverTable(_to, _ids, _entries.Count, entry.Bookmark).Write(drawing.Cover, LogoOf(sop));
        Block.CloseTable(_to, (!below, below ? TableStyle.AfterTable : SopMarkup.Least));
        new FlowTable(_to, _ids, profile.Font.Symbol).Write(drawing.Flow, profile.Flow.RepeatHeader);
        _last = drawing.Flow;
        _entries.Add(entry);
        _pages += drawing.PageCount;
    }

    /// <summary>Ends the last SOP; its section is the body's own.</summary>
    public void Close()
    {
        if (_last is not null)
        {
            Block.CloseTable(_to, (false, SopMarkup.Least));
            WriteSection(_last, isFirst: _entries.Count == 1);
            _last = null;
        }
    }

    private void EndSop()
    {
        if (_last is not null)
        {
            _to.Write($"""<w:p><w:pPr><w:pStyle w:val="{StyleIds.AfterTable}"/><w:spacing w:before="0" w:after="0" w:line="{SopMarkup.Least.Twips}" w:lineRule="exact"/>""");
            WriteSection(_last, isFirst: _entries.Count == 1);
            _to.Write($"</w:pPr></w:p>");
        }
    }

    public void Dispose() => _to.Dispose();

    private void WriteSection(FlowchartDrawing flow, bool isFirst)
    {
        _to.Write($"""<w:sectPr><w:headerReference w:type="default" r:id="{HeaderId}"/><w:type w:val="nextPage"/>""");
        SopMarkup.WritePage(_to, flow);
        if (isFirst)
        {
            _to.Write($"""<w:pgNumType w:fmt="decimal" w:start="1"/>""");
        }
        else
        {
            _to.Write($"""<w:pgNumType w:fmt="decimal"/>""");
        }

        _to.Write($"</w:sectPr>");
    }

    // Offices have one emblem: it is stored once.
    private LogoInDocument? LogoOf(Sop sop)
    {
        if (sop.Cover.Logo is not { } logo)
        {
            return null;
        }

        if (!_logos.TryGetValue(logo.Base64, out var known))
        {
            known = LogoInDocument.Of(sop, string.Create(CultureInfo.InvariantCulture, $"rIdBookLogo{_logos.Count + 1}"))!;
            _logos.Add(logo.Base64, known);
        }

        return known;
    }
}
