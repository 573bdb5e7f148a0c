using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>One run of numbers: of a template, a unit and a year.</summary>
internal sealed class NumberSeries
{
    public required string Name { get; init; }

    /// <summary>The highest number given out; 0 before the first.</summary>
    public int Last { get; set; }
}

/// <summary>A number that was given out and not used after all; it is the next to be given.</summary>
internal sealed class FreedNumber
{
    public required string Series { get; init; }

    public required int Number { get; init; }
}

/// <summary>Gives SOP numbers, each once and without gaps, in a transaction of the caller's: what is rolled back was never given.</summary>
internal sealed partial class SopNumbers(DbContext database)
{
    /// <summary>The number that an SOP has, or the next of its unit and year by the template.</summary>
    /// <param name="template">Such as <c>SOP-{seq:000}/{unit}/{tahun}</c>.</param>
    /// <returns>The series and the place in it are null for a number that the SOP had before.</returns>
    public async Task<GivenNumber> GiveAsync(Guid sopId, string template, string unit, int year, CancellationToken stop)
    {
        var record = await database.Set<SopRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == sopId, stop);
        if (record is not null && !IsReleased(record))
        {
            return new GivenNumber(record.Number, null, null);
        }

        var name = $"{template}|{RegisterText.NumberKey(unit)}|{year.ToString(CultureInfo.InvariantCulture)}";
        var series = await LockAsync(name, stop);
        while (true)
        {
            var number = await NextAsync(series, stop);
            var text = Format(template, number, unit, year);
            var key = RegisterText.NumberKey(text);

            // A person may have given this one by hand; the run goes on behind it.
            if (!await database.Set<SopRecord>().AnyAsync(r => r.NumberKey == key, stop))
            {
                return new GivenNumber(text, name, number);
            }
        }
    }

    /// <summary>The SOP gives its number back.</summary>
    public async Task ReleaseAsync(Guid sopId, CancellationToken stop)
    {
        var record = await database.Set<SopRecord>().SingleAsync(r => r.Id == sopId, stop);
        if (record is { Series: { } series, SeriesNumber: { } number })
        {
            database.Add(new FreedNumber { Series = series, Number = number });
        }

        (record.NumberKey, record.Series, record.SeriesNumber) = (ReleasedKey(sopId), null, null);
    }

    public static bool IsReleased(SopRecord record) => record.NumberKey == ReleasedKey(record.Id);

    public static string Format(string template, int number, string unit, int year) => Places().Replace(template, place => place.Groups["name"].Value switch
    {
        "seq" => number.ToString(place.Groups["format"].Value, CultureInfo.InvariantCulture),
        "unit" => unit,
        "tahun" => year.ToString(CultureInfo.InvariantCulture),
        _ => place.Value,
    });

    // A blank at the head, which no key of a number has.
    private static string ReleasedKey(Guid sopId) => $" {sopId}";

    // The row is made or touched, and so locked until the transaction ends: the next giver waits.
    private async Task<NumberSeries> LockAsync(string name, CancellationToken stop)
    {
        await database.Database.ExecuteSqlAsync(
            $"insert into number_series (name, last) values ({name}, 0) on conflict (name) do update set last = number_series.last",
            stop);
        return await database.Set<NumberSeries>().SingleAsync(s => s.Name == name, stop);
    }

    private async Task<int> NextAsync(NumberSeries series, CancellationToken stop)
    {
        var freed = await database.Set<FreedNumber>().Where(n => n.Series == series.Name).OrderBy(n => n.Number).FirstOrDefaultAsync(stop);
        if (freed is null)
        {
            return ++series.Last;
        }

        database.Remove(freed);
        await database.SaveChangesAsync(stop);
        return freed.Number;
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>0+))?\}")]
    private static partial Regex Places();
}

/// <param name="Series">Null, like <paramref name="Position"/>, when it was not given from a series.</param>
internal sealed record GivenNumber(string Number, string? Series, int? Position);
