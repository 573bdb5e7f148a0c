using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Book;

namespace SopWordAddin.Documents.Word;

/// <summary>
/// Many SOPs as one .docx: cover, decision, table of contents, guide, then the SOPs in the order in which they were added.
/// They are for reading and printing: none carries its SOP as data.
/// </summary>
public sealed class SopBook : IDisposable
{
    private readonly BookPlan _plan;
    private readonly BookBody _body = new();
    private Profile? _first;

    public SopBook(BookPlan plan) => _plan = plan;

    /// <summary>Draws one SOP. All are set in the type of the first one's profile: a document has one set of styles.</summary>
    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public void Add(Sop sop, Profile profile)
    {
        _first ??= profile;
        var own = profile with { Font = _first.Font };
        _body.Add(sop, own, SopLayout.Draw(sop, own));
    }

    /// <summary>The whole .docx. The same plan and SOPs give the same bytes.</summary>
    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public byte[] Write() => BookPackage.Write(_plan, _body, _first ?? Profiles.BuiltIn[0]);

    public void Dispose() => _body.Dispose();
}
