namespace SopWordAddin.Documents.Comparison;

/// <summary>How far two words are apart by slips of typing: a letter too many, missing, wrong, or two swapped.</summary>
public static class Spelling
{
    private const int LongestWord = 40;

    /// <summary>The slips forgiven in a word: none in short ones, where every slip makes another word.</summary>
    public static int Forgiven(string word) => word.Length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <returns>The number of slips, or <paramref name="most"/> + 1 for any more.</returns>
    public static int Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > LongestWord || other.Length > LongestWord)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> above = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips = Math.Min(slips, before[j - 2] + 1);
                }

                row[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[other.Length], most + 1);
    }
}
