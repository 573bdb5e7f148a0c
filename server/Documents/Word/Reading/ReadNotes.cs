using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Collects what the author should know; a document that is strange throughout is not reported cell by cell.</summary>
internal sealed class ReadNotes
{
    private const int Most = 200;
    private const int LongestQuote = 80;

    private readonly List<ReadNote> _notes = [];

    public IReadOnlyList<ReadNote> All => _notes;

    public void Add(string code, NotePlace? where = null, params object[] args)
    {
        if (_notes.Count < Most)
        {
            _notes.Add(new ReadNote(new Message(code, args), where));
        }
    }

    public static string Quote(string text)
    {
        var plain = VisibleText.Plain(text);
        return plain.Length <= LongestQuote ? plain : string.Concat(plain.AsSpan(0, LongestQuote - 1), "…");
    }
}
