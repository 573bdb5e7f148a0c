using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

/// <summary>Verbs of a check and of a correction.</summary>
internal static class Checking
{
    private static readonly Dictionary<string, string> Verbs = WordList.Map("checking-verbs.tsv");
    private static readonly HashSet<string> Correcting = WordList.Set("correcting-verbs.txt");

    /// <summary>A decision may follow.</summary>
    public static bool Is(string verb) => Verbs.ContainsKey(verb);

    /// <summary>A decision is due: the result of the check has to go somewhere.</summary>
    public static bool DemandsDecision(string verb) => Verbs.GetValueOrDefault(verb) == "must";

    public static bool Corrects(string verb) => Correcting.Contains(verb);
}
