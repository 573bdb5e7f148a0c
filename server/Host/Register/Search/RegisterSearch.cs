using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Register.Search;

/// <summary>An SOP that was found.</summary>
/// <param name="Rank">The less, the better it fits.</param>
internal sealed record SearchHit(Guid SopId, double Rank);

/// <summary>
/// Finds SOPs by words: parts of words, other forms of the same root, and words misspelt. The database's own engine does the finding
/// (FTS5 of SQLite, text search of PostgreSQL); what it is asked for is made here, alike for both.
/// </summary>
internal sealed class RegisterSearch(DbContext database)
{
    private const int MostWords = 20;

    /// <returns>Null when the text holds no word to search by.</returns>
    public static IReadOnlyList<string>? WordsOf(string? text)
    {
        // "SOP" stands before most titles and finds nothing by itself.
        var words = TextForm.Words(text ?? "").Distinct().Take(MostWords).ToList();
        var telling = words.Where(w => w != "sop").ToList();
        return telling.Count > 0 ? telling : words.Count > 0 ? words : null;
    }

    public IQueryable<SearchHit> Find(IReadOnlyList<SoughtWord> words) => database.Database.IsNpgsql()
        ? InPostgres(string.Join(" & ", words.Select(w => $"({string.Join(" | ", Forms(w).Select(f => f.Prefix ? $"{f.Word}:*" : f.Word))})")))
        : InSqlite(string.Join(" AND ", words.Select(w => $"({string.Join(" OR ", Forms(w).Select(f => f.Prefix ? $"\"{f.Word}\"*" : $"\"{f.Word}\""))})")));

    // The names of the columns are those of SearchHit, which Entity Framework asks for. A match in the title counts tenfold.
    private IQueryable<SearchHit> InSqlite(string query) => database.Database.SqlQuery<SearchHit>(
        $"""
        select t.sop_id as "SopId", s.rank as "Rank"
        from register_search s join register_texts t on t.id = s.rowid
        where s.register_search match {query} and s.rank match 'bm25(10.0, 10.0, 1.0)'
        """);

    private IQueryable<SearchHit> InPostgres(string query) => database.Database.SqlQuery<SearchHit>(
        $"""
        select t.sop_id as "SopId", -ts_rank(s.words, to_tsquery('simple', {query}))::double precision as "Rank"
        from register_search s join register_texts t on t.id = s.id
        where s.words @@ to_tsquery('simple', {query})
        """);

    // Words are letters and digits alone: nothing in them means anything to either engine.
    private static IEnumerable<(string Word, bool Prefix)> Forms(SoughtWord sought)
    {
        var word = sought.Typed;
        if (sought.Mended.Count > 0)
        {
            return sought.Mended.SelectMany(w => new[] { (w, false), (WordForm.Of(w), false) }).Distinct();
        }

        var form = char.IsAsciiDigit(word[0]) ? SearchTexts.NumberForm(word) : WordForm.Of(word);
        return sought.Holding.Select(w => (w, false)).Prepend((form, false)).Prepend((word, true)).Distinct();
    }
}
