using System.Globalization;

namespace SopWordAddin.Documents.Sops;

/// <summary>A date as documents bear it: <c>2 Juni 2025</c>.</summary>
public static class DateInWords
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
