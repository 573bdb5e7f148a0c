namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// Ids of our paragraph styles. Where a document has a style of that id, Word keeps the document's own
/// (insertOoxml, see README): so the ids are ours alone. Each is its style's name without blanks, which is what
/// LibreOffice makes of the name when it saves: so they last.
/// </summary>
internal static class StyleIds
{
    public const string Cell = "SopApSel";
    public const string Header = "SopApKepala";
    public const string Actor = "SopApPelaksana";
    public const string Symbol = "SopApSimbol";
    public const string Cover = "SopApIdentitas";
    public const string CoverBold = "SopApIdentitasTebal";
    public const string Agency = "SopApInstansi";
    public const string AfterTable = "SopApPenutup";
    public const string PageNumber = "SopApHalaman";
}
