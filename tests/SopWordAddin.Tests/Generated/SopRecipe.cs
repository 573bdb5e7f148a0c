using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Generated;

/// <summary>
/// A short description from which one SOP of any size is made, always the same: what a failing property prints, and small to shrink.
/// </summary>
/// <param name="Words">Typical number of words of a text; 0 leaves all texts empty.</param>
/// <param name="Wildness">0: a plain chain with decisions and loops; 100: any graph that the model allows.</param>
public sealed record SopRecipe(int Seed, int Steps, int Actors, int Words, int Wildness, Paper Paper, PageOrientation Orientation)
{
    /// <summary>Mostly as long as real SOPs, at times up to the limits.</summary>
    public static Arbitrary<SopRecipe> Arbitrary => Arb.From(Recipes, Smaller);

    public static Gen<SopRecipe> Recipes =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from steps in Gen.Frequency((12, Gen.Choose(0, 20)), (6, Gen.Choose(20, 60)), (1, Gen.Choose(60, SopLimits.Steps)))
        from actors in Gen.Frequency((10, Gen.Choose(1, 8)), (3, Gen.Choose(8, SopLimits.Actors)), (1, Gen.Constant(0)))
        from words in Gen.Frequency((10, Gen.Choose(1, 14)), (2, Gen.Choose(14, 60)), (1, Gen.Constant(0)))
        from wildness in Gen.Elements(0, 10, 40, 100)
        from paper in Gen.Elements(Enum.GetValues<Paper>())
        from orientation in Gen.Elements(PageOrientation.Landscape, PageOrientation.Landscape, PageOrientation.Portrait)
        select new SopRecipe(seed, steps, actors, words, wildness, paper, orientation);

    public Sop Make() => new SopFromRecipe(this).Make();

    private static IEnumerable<SopRecipe> Smaller(SopRecipe recipe)
    {
        foreach (var steps in new[] { 0, 1, 2, recipe.Steps / 2, recipe.Steps - 1 }.Where(n => n >= 0 && n < recipe.Steps).Distinct())
        {
            yield return recipe with { Steps = steps };
        }

        foreach (var actors in new[] { 0, 1, recipe.Actors / 2, recipe.Actors - 1 }.Where(n => n >= 0 && n < recipe.Actors).Distinct())
        {
            yield return recipe with { Actors = actors };
        }

        if (recipe.Words > 0)
        {
            yield return recipe with { Words = recipe.Words / 2 };
        }

        if (recipe.Wildness > 0)
        {
            yield return recipe with { Wildness = recipe.Wildness / 2 };
        }
    }
}
