namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>Whether the label of a branch says yes or no, in the many ways in which offices write it.</summary>
internal static class BranchMeaning
{
    private static readonly Dictionary<string, string> Labels = WordList.Map("branch-labels.tsv");

    /// <returns>True for yes, false for no, null when it says neither.</returns>
    public static bool? Of(string label, DecisionLabels ofProfile)
    {
        var text = label.Trim().TrimEnd('.', '?').ToLowerInvariant();
        if (text.Equals(ofProfile.Yes, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return text.Equals(ofProfile.No, StringComparison.OrdinalIgnoreCase) ? false
            : Labels.TryGetValue(text, out var meaning) ? meaning == "yes" : null;
    }
}
