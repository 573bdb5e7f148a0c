namespace StandIns.Graph;

/// <summary>Which names SharePoint refuses.</summary>
internal static class NameRules
{
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", ".lock", "desktop.ini", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="GraphError">400 with the inner code that Graph gives.</exception>
    public static void Demand(string name, Item parent)
    {
        var refused = name.Length == 0
            || name.IndexOfAny(['"', '*', ':', '<', '>', '?', '/', '\\', '|']) >= 0
            || name != name.Trim()
            || name.EndsWith('.')
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name.Contains("_vti_", StringComparison.OrdinalIgnoreCase)
            || Reserved.Contains(name)
            || (parent.Parent is null && name.Equals("forms", StringComparison.OrdinalIgnoreCase));
        if (refused)
        {
            throw GraphError.Invalid("invalidResourceName");
        }

        if ($"{parent.Path}/{name}".Length > 400)
        {
            throw GraphError.Invalid("pathIsTooLong");
        }
    }
}
