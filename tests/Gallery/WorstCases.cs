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

    public static IEnumerable<Exhibit> Find() => Gen.Sample(SopRecipe.Recipes, 50, new Rnd(35, 2013), Generated)
        .Where(recipe => recipe.Wildness <= Wildest && recipe.Steps is > 2 and <= LongestFlow && recipe.Actors > 0)
        .Select(recipe => (Recipe: recipe, Pain: PainOf(recipe)))
        .OrderByDescending(found => found.Pain)
        .Take(Kept)
        .Select((found, i) => new Exhibit($"worst-{i + 1:00}", FormattableString.Invariant($"{found.Pain:0.00} crossings and close pairs a page of {found.Recipe}"), found.Recipe.Make(), Exhibit.Standard));

    private static double PainOf(SopRecipe recipe)
    {
        var pages = PagePicture.Of(SopLayout.Draw(recipe.Make(), Exhibit.Standard).Flow);
        return pages.Average(page => Crossings(page));
    }

    private static int Crossings(PagePicture page)
    {
        var across = page.Strokes.Where(s => s.Start.Y == s.End.Y).ToList();
        return page.Strokes.Where(s => s.Start.X == s.End.X).Sum(down => across.Count(a => a.Name != down.Name && Cross(a, down)));
    }

    private static bool Cross(Stroke across, Stroke down) =>
        Between(down.Start.X.Twips, across.Start.X.Twips, across.End.X.Twips) && Between(across.Start.Y.Twips, down.Start.Y.Twips, down.End.Y.Twips);

    private static bool Between(int value, int a, int b) => value > Math.Min(a, b) && value < Math.Max(a, b);
}
