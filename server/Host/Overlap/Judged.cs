using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Overlap;

/// <summary>Who said it, when, and why.</summary>
internal abstract class Judged
{
    public required string Note { get; init; }

    public required string JudgedBy { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long JudgedAt { get; init; }

    public const int LongestNote = 1000;

    /// <summary>What is said takes the place of what was said before.</summary>
    /// <param name="said">Null takes back what was said.</param>
    public static async Task KeepAsync<T>(DbContext database, T? before, T? said, CancellationToken stop)
        where T : Judged
    {
        if (before is not null)
        {
            database.Remove(before);
        }

        if (said is not null)
        {
            database.Add(said);
        }

        await database.SaveChangesAsync(stop);
    }
}
