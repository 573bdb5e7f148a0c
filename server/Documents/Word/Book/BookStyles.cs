namespace SopWordAddin.Documents.Word.Book;

/// <summary>Ids of the paragraph styles of a book's first pages; see <see cref="Writing.StyleIds"/> for why they look so.</summary>
internal static class BookStyles
{
    public const string Title = "SopBukuJudul";
    public const string Heading = "SopBukuKepala";
    public const string Subheading = "SopBukuPasal";
    public const string Text = "SopBukuTeks";
    public const string Centred = "SopBukuTengah";
    public const string Signature = "SopBukuTandaTangan";
}
