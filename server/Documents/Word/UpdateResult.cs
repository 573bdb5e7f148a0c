namespace SopWordAddin.Documents.Word;

/// <param name="Docx">The document with the new blocks.</param>
/// <param name="Notes">Blocks that were missing or doubled, comments whose step is gone.</param>
public sealed record UpdateResult(byte[] Docx, IReadOnlyList<ReadNote> Notes);
