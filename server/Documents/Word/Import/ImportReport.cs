using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>Collects what was guessed and what must be asked while a document is read.</summary>
internal sealed class ImportReport(ReadNotes notes)
{
    // A page of thousands of questions is answered by nobody.
    private const int Most = 300;

    private readonly List<ImportGuess> _guesses = [];
    private readonly List<ImportQuestion> _questions = [];

    public ReadNotes Notes { get; } = notes;

    public FlowPicture? Picture { get; set; }

    public IReadOnlyList<ImportGuess> Guesses => _guesses;

    public IReadOnlyList<ImportQuestion> Questions => _questions;

    public void Guess(ImportGuess guess) => _guesses.Add(guess with { Confidence = Math.Round(Math.Clamp(guess.Confidence, 0, 1), 2) });

    public void Ask(string code, string path, int row, params object[] args)
    {
        if (_questions.Count < Most)
        {
            _questions.Add(new ImportQuestion(new Message(code, args), path, row));
        }
    }
}
