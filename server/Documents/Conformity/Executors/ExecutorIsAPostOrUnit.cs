using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class ExecutorIsAPostOrUnit() : Rule("AC-04", Severity.Warning)
{
    private static readonly HashSet<string> Software = WordList.Set("software.txt");
    private static readonly HashSet<string> PersonMarks = WordList.Set("person-marks.txt");

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var actors = reading.Sop.Flow.Actors;
        for (var i = 0; i < actors.Count; i++)
        {
            var words = Token.Split(actors[i].Name);
            if (words.Length > 0 && Software.Contains(words[0].Lower))
            {
                yield return Find(new Place($"flow.actors[{i}].name"), [actors[i].Name]);
            }
            else if (words.Any(w => PersonMarks.Contains(w.Lower) || (w.Length == 18 && w.Lower.All(char.IsAsciiDigit))))
            {
                yield return Find("person", Severity.Warning, new Place($"flow.actors[{i}].name"), [actors[i].Name]);
            }
        }
    }
}
