namespace SopWordAddin.Documents.Sops;

/// <summary>What is wrong with a JSON text, and where.</summary>
/// <param name="Path">JSON path such as <c>flow.steps[3].time</c>; empty for the whole text.</param>
/// <param name="Line">Line in the text, 1-based; 0 when unknown.</param>
public sealed record FormatFault(Message Message, string Path, int Line);

/// <summary>A JSON text is refused; nothing of it was taken.</summary>
public sealed class FormatRefusedException(IReadOnlyList<FormatFault> faults)
    : Exception(string.Join("; ", faults.Select(f => $"{f.Path} ({f.Line}): {f.Message}")))
{
    /// <summary>At least one, in the order of the text.</summary>
    public IReadOnlyList<FormatFault> Faults { get; } = faults;

    public string Code => Faults[0].Message.Key;

    /// <exception cref="FormatRefusedException">There is any.</exception>
    public static void ThrowIfAny(IReadOnlyList<FormatFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new FormatRefusedException(faults);
        }
    }
}
