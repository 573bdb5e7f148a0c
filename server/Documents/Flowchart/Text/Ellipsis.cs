namespace SopWordAddin.Documents.Flowchart.Text;

internal static class Ellipsis
{
    public const string Mark = "…";

    /// <summary>The text's first characters, at most <paramref name="length"/>, and the mark; no surrogate pair is parted.</summary>
    public static string After(string text, int length)
    {
        if (length > 0 && length < text.Length && char.IsLowSurrogate(text[length]))
        {
            length--;
        }

        return string.Concat(text.AsSpan(0, length).TrimEnd(), Mark);
    }
}
