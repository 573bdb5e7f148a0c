using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>Where the parts of an SOP lie.</summary>
internal static class Places
{
    /// <summary>The numbers of rows as a person lists them: <c>2–5, 8</c>.</summary>
    /// <param name="rows">In the order of the table.</param>
    public static string Numbers(IReadOnlyList<Row> rows) => string.Join(", ", rows
        .Select((row, i) => (row.Number, Run: row.Number - i))
        .GroupBy(row => row.Run, row => row.Number)
        .Select(run => run.Count() == 1 ? $"{run.First()}" : $"{run.First()}–{run.Last()}"));

    extension(Row row)
    {
        /// <summary>The activity as messages cite it, cut to a line.</summary>
        public string Name => row.Step.Activity.Length > 60 ? $"{row.Step.Activity[..57]}..." : row.Step.Activity.Trim();

        /// <param name="field">Wire name such as <c>time</c>.</param>
        public Place At(string field, Span? words = null) => new($"{row.Path}.{field}", row.Step.Id, Words: words);
    }

    extension(FlowSymbol symbol)
    {
        public Place Place => new(symbol.Path, symbol.Row.Step.Id, symbol.Node.Id);

        /// <param name="field">Wire name such as <c>kind</c>.</param>
        public Place At(string field) => new($"{symbol.Path}.{field}", symbol.Row.Step.Id, symbol.Node.Id);
    }

    extension(Branch branch)
    {
        public Place At(string? field = null) =>
            new(field is null ? $"flow.links[{branch.Index}]" : $"flow.links[{branch.Index}].{field}", branch.From.Row.Step.Id, branch.From.Node.Id);
    }
}
