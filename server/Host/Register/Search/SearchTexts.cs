using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Register.Search;

/// <summary>Keeps what SOPs are found by.</summary>
internal sealed class SearchTexts(DbContext database)
{
    /// <summary>To be called in a transaction and saved by the caller.</summary>
    public async Task ReplaceAsync(SopVersion version, Sop sop, CancellationToken stop)
    {
        var texts = await database.Set<RegisterTexts>().SingleOrDefaultAsync(t => t.SopId == version.SopId, stop);
        if (texts is null)
        {
            texts = new RegisterTexts { SopId = version.SopId, Title = "", TitleKey = "", Number = "", Rest = "" };
            database.Add(texts);
        }

        string[] rest =
        [
            version.Unit ?? "",
            .. sop.Cover.Agency,
            .. sop.Flow.Actors.Select(a => a.Name),
            .. sop.Flow.Steps.SelectMany(s => s.Outputs.Prepend(s.Activity)),
        ];
        texts.Title = Indexed(version.Title);
        texts.TitleKey = TextForm.Key(version.Title);
        texts.Number = string.Join(' ', TextForm.Words(version.Number).SelectMany(NumberWords));
        texts.Rest = Indexed(rest);
        await AddWordsAsync([version.Title, version.Number, .. rest], stop);
    }

    /// <summary>A number without its leading noughts, in a form that no word of a text has.</summary>
    public static string NumberForm(string digits) => $"no{WordForm.Of(digits)}";

    private static IEnumerable<string> NumberWords(string word) => char.IsAsciiDigit(word[0]) ? [word, NumberForm(word)] : [word];

    private static string Indexed(params IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(TextForm.Words).Distinct().SelectMany(w => WordForm.Of(w) is var root && root != w ? [w, root] : new[] { w }));

    // Sorted, so that two servers that add the same words never wait for each other crosswise.
    private async Task AddWordsAsync(IEnumerable<string> texts, CancellationToken stop)
    {
        var words = texts.SelectMany(TextForm.Words).Distinct().ToList();
        var known = await database.Set<RegisterWord>().Where(w => words.Contains(w.Word)).Select(w => w.Word).ToListAsync(stop);
        foreach (var word in words.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            await database.Database.ExecuteSqlAsync($"insert into register_words (word) values ({word}) on conflict (word) do nothing", stop);
        }
    }
}
