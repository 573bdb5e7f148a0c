using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Register.Search;

/// <summary>The words of the register, kept in memory: words are only ever added, so an equal count is an equal list.</summary>
internal sealed class Vocabulary
{
    private const int MostWords = 40;

    private volatile Known _known = new([], new HashSet<string>(StringComparer.Ordinal));

    /// <summary>What a typed word may stand for.</summary>
    public async Task<IReadOnlyList<SoughtWord>> ReadAsync(DbContext database, IReadOnlyList<string> typed, CancellationToken stop)
    {
        var count = await database.Set<RegisterWord>().CountAsync(stop);
        if (count != _known.Words.Length)
        {
            var words = await database.Set<RegisterWord>().AsNoTracking().Select(w => w.Word).ToArrayAsync(stop);
            _known = new Known(words, words.Select(WordForm.Of).ToHashSet(StringComparer.Ordinal));
        }

        var known = _known;
        return [.. typed.Select(word => Read(word, known))];
    }

    private static SoughtWord Read(string typed, Known known)
    {
        var holding = typed.Length >= 3 ? known.Words.Where(w => w.Contains(typed, StringComparison.Ordinal)).Take(MostWords).ToList() : [];
        if (holding.Count > 0 || known.Roots.Contains(WordForm.Of(typed)) || known.Words.Any(w => w.StartsWith(typed, StringComparison.Ordinal)))
        {
            return new SoughtWord(typed, holding, []);
        }

        return new SoughtWord(typed, [], Mended(typed, known));
    }

    /// <summary>The words that it takes the fewest slips to come from.</summary>
    private static List<string> Mended(string typed, Known known)
    {
        var forgiven = Spelling.Forgiven(typed);
        var near = known.Words
            .Select(word => (Word: word, Slips: Spelling.Slips(typed, word, forgiven)))
            .Where(n => n.Slips <= forgiven)
            .ToList();
        var fewest = near.Count == 0 ? 0 : near.Min(n => n.Slips);
        return [.. near.Where(n => n.Slips == fewest).Select(n => n.Word).Order(StringComparer.Ordinal).Take(MostWords)];
    }

    private sealed record Known(string[] Words, HashSet<string> Roots);
}

/// <param name="Holding">Words of the register that hold it as a part.</param>
/// <param name="Mended">What was probably meant, where the register knows no such word.</param>
internal sealed record SoughtWord(string Typed, IReadOnlyList<string> Holding, IReadOnlyList<string> Mended);
