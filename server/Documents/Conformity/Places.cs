using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>Where the parts of an SOP lie.</summary>
internal static class Places
{
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
