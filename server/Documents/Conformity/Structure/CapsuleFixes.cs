using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

/// <summary>Changes of a symbol's kind that leave its links right.</summary>
internal static class CapsuleFixes
{
    /// <summary>Only a process that nothing leads to and that leads on: anything else would break another rule as a start.</summary>
    public static IReadOnlyList<Fix> MakeStart(FlowSymbol symbol) =>
        symbol is { Node.Kind: NodeKind.Process, In.Count: 0, Out.Count: 1 } ? [Change(symbol, "capsule.start", NodeKind.Start)] : [];

    /// <summary>Only a process that leads nowhere.</summary>
    public static IReadOnlyList<Fix> MakeEnd(FlowSymbol symbol) =>
        symbol is { Node.Kind: NodeKind.Process, Out.Count: 0 } ? [Change(symbol, "capsule.end", NodeKind.End)] : [];

    public static IReadOnlyList<Fix> MakeProcess(FlowSymbol symbol, bool mayBe) =>
        mayBe ? [Change(symbol, "capsule.process", NodeKind.Process)] : [];

    private static Fix Change(FlowSymbol symbol, string kind, NodeKind to) =>
        Fix.Of(kind, [symbol.Row.Number], Edit.Set($"{symbol.Path}.kind", to));
}
