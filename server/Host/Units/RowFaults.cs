using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Units;

/// <summary>What is wrong with the rows of a table that was sent, gathered to be told at once.</summary>
internal sealed class RowFaults
{
    // More than anybody mends before they try again.
    private const int Most = 100;

    private readonly List<RowFault> _found = [];

    public bool Any => _found.Count > 0;

    /// <returns>Whether it is right.</returns>
    /// <param name="code">Of the sentence for the sender.</param>
    public bool Check(bool right, SentRow row, string column, string code, params object[] args)
    {
        if (!right && _found.Count < Most)
        {
            _found.Add(new RowFault(row.Line, row.Head(column), new Message(code, args)));
        }

        return right;
    }

    /// <exception cref="TableRefusedException">Something is wrong.</exception>
    public void Demand()
    {
        if (Any)
        {
            throw new TableRefusedException(_found);
        }
    }
}

/// <param name="Line">1-based, as a spreadsheet counts.</param>
/// <param name="Column">Its head, as it was sent.</param>
internal sealed record RowFault(int Line, string Column, Message Message);

/// <summary>A table is refused for its rows; nothing of it came in.</summary>
internal sealed class TableRefusedException(IReadOnlyList<RowFault> faults) : Exception($"{faults.Count} cells are at fault.")
{
    public IReadOnlyList<RowFault> Faults { get; } = faults;
}
