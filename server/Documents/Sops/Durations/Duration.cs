using System.Globalization;

namespace SopWordAddin.Documents.Sops.Durations;

public enum TimeUnit
{
    Second,
    Minute,
    Hour,

    /// <summary>Counted as a working day: offices write "hari" for both.</summary>
    Day,
    WorkingDay,
    Week,
    Month,
    Quarter,
    Semester,
    Year,
}

/// <summary>A number and its unit, for example <c>1,5 jam</c>.</summary>
public readonly record struct Amount(double Number, TimeUnit Unit)
{
    private static readonly string[] Names =
        ["detik", "menit", "jam", "hari", "hari kerja", "minggu", "bulan", "triwulan", "semester", "tahun"];

    public override string ToString() => $"{NumberText(this)} {Names[(int)Unit]}";

    internal static string NumberText(Amount amount) =>
        amount.Number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');

    internal static TimeUnit UnitNamed(string name) => (TimeUnit)Array.IndexOf(Names, name);
}

/// <summary>A time as one can add it up. A single time has the same shortest and longest end.</summary>
/// <param name="Shortest">Amounts to be added: two for "1 jam 30 menit".</param>
/// <param name="Piece">What it is for each of, as in "2 menit/berkas"; null for the whole step.</param>
public sealed record Duration(IReadOnlyList<Amount> Shortest, IReadOnlyList<Amount> Longest, string? Piece)
{
    public bool IsRange => !Shortest.SequenceEqual(Longest);

    /// <summary>The proper way to write one end.</summary>
    public static string Text(IReadOnlyList<Amount> end) => string.Join(' ', end);

    /// <summary>The proper way to write it.</summary>
    public override string ToString() => Range() + (Piece is null ? "" : $"/{Piece}");

    private string Range()
    {
        if (!IsRange)
        {
            return Text(Longest);
        }

        return Shortest is [var low] && Longest is [var high] && low.Unit == high.Unit
            ? $"{Amount.NumberText(low)}-{high}"
            : $"{Text(Shortest)} - {Text(Longest)}";
    }
}
