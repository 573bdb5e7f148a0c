using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Tests.Flowchart;
using SopWordAddin.Tests.Generated;

namespace Gallery;

/// <summary>Of several hundred generated SOPs those whose pages a reader would find hardest to follow.</summary>
internal static class WorstCases
{
    private const int Generated = 400;
    private const int Kept = 10;

    /// <summary>Wilder graphs than these are tests of endurance; nobody would call any drawing of them neat.</summary>
    private const int Wildest = 10;

    private const int LongestFlow = 60;

    /// <summary>Twips: 3.5 pt.</summary>
    private const int Close = 70;

    public static IEnumerable<Exhibit> Find() => Gen.Sample(SopRecipe.Recipes, Generated, new Rnd(35, 2013), 50)
        .Where(recipe => recipe.Wildness <= Wildest && recipe.Steps is > 2 and <= LongestFlow && recipe.Actors > 0)
        .Select(recipe => (Recipe: recipe, Pain: PainOf(recipe)))
        .OrderByDescending(found => found.Pain)
        .Take(Kept)
        .Select((found, i) => new Exhibit($"worst-{i + 1:00}", FormattableString.Invariant($"{found.Pain:0.00} of {found.Recipe}"), found.Recipe.Make(), Exhibit.Standard));

    /// <summary>Of the worst page: crossings, pieces too close to be told apart, and turns beyond two, each by the link.</summary>
    private static double PainOf(SopRecipe recipe) =>
        PagePicture.Of(SopLayout.Draw(recipe.Make(), Exhibit.Standard).Flow).Max(PainOf);

    private static double PainOf(PagePicture page)
    {
        var lines = page.Lines().ToList();
        var turns = lines.Sum(line => Math.Max(0, line.Corners.Count - 4));
        return lines.Count == 0 ? 0 : (Crossings(page) + ClosePairs(page) + (0.5 * turns)) / Math.Max(4, lines.Count);
    }

    private static int Crossings(PagePicture page)
    {
        var across = page.Strokes.Where(s => s.Start.Y == s.End.Y).ToList();
        return page.Strokes.Where(s => s.Start.X == s.End.X).Sum(down => across.Count(a => a.Name != down.Name && Cross(a, down)));
    }

    private static bool Cross(Stroke across, Stroke down) =>
        Between(down.Start.X.Twips, across.Start.X.Twips, across.End.X.Twips) && Between(across.Start.Y.Twips, down.Start.Y.Twips, down.End.Y.Twips);

    private static int ClosePairs(PagePicture page)
    {
        var pieces = page.Strokes.ToList();
        return pieces.Select((piece, i) => pieces.Take(i).Count(other => other.Name != piece.Name && AreClose(piece, other))).Sum();
    }

    private static bool AreClose(Stroke a, Stroke b) =>
        (a.Start.X == a.End.X && b.Start.X == b.End.X && Math.Abs(a.Start.X.Twips - b.Start.X.Twips) < Close && Beside(a.Start.Y, a.End.Y, b.Start.Y, b.End.Y))
        || (a.Start.Y == a.End.Y && b.Start.Y == b.End.Y && Math.Abs(a.Start.Y.Twips - b.Start.Y.Twips) < Close && Beside(a.Start.X, a.End.X, b.Start.X, b.End.X));

    private static bool Beside(Length from, Length to, Length otherFrom, Length otherTo) =>
        Math.Min(Math.Max(from.Twips, to.Twips), Math.Max(otherFrom.Twips, otherTo.Twips))
        - Math.Max(Math.Min(from.Twips, to.Twips), Math.Min(otherFrom.Twips, otherTo.Twips)) > Close;

    private static bool Between(int value, int a, int b) => value > Math.Min(a, b) && value < Math.Max(a, b);
}
