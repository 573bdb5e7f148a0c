namespace SopWordAddin.Host.Units;

internal static class UnitTree
{
    /// <summary>Each unit behind the one above it, neighbours in their order; the depth is 0 at the top.</summary>
    public static IEnumerable<(Unit Unit, int Depth)> InOrder(IEnumerable<Unit> units)
    {
        var below = units.ToLookup(u => u.ParentId);
        return Below(null, 0);

        IEnumerable<(Unit, int)> Below(Guid? parent, int depth) =>
            below[parent].OrderBy(u => u.Position).SelectMany(u => Below(u.Id, depth + 1).Prepend((u, depth)));
    }
}
