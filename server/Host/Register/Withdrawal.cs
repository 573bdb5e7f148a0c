using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Register;

/// <summary>Taking back an SOP, as sent.</summary>
internal sealed record WithdrawalOnWire
{
    /// <summary>The first day on which it binds no more; today when left out.</summary>
    public DateOnly? On { get; init; }

    [JsonProperty(Required = Required.Always)]
    public string Reason { get; init; } = "";
}

/// <summary>An SOP that no longer binds stays in the register with all its versions.</summary>
internal sealed class Withdrawal(DbContext database, OfficeDay day)
{
    public const int LongestReason = 1000;

    /// <exception cref="RefusedException">No reason is given, or the register has no such SOP.</exception>
    public async Task WithdrawAsync(Guid sopId, WithdrawalOnWire wanted, Caller by, CancellationToken stop)
    {
        var reason = Given.Text(wanted.Reason, "reason", LongestReason, "register.reasonEmpty");
        var standing = await StandingAsync(sopId, stop);
        standing.Withdraw(wanted.On ?? day.Today, by, reason, day.Today);
        await database.SaveChangesAsync(stop);
    }

    /// <exception cref="RefusedException">The register has no such SOP.</exception>
    public async Task ReinstateAsync(Guid sopId, CancellationToken stop)
    {
        (await StandingAsync(sopId, stop)).Bind();
        await database.SaveChangesAsync(stop);
    }

    private async Task<SopStanding> StandingAsync(Guid sopId, CancellationToken stop) =>
        await database.Set<SopStanding>().SingleOrDefaultAsync(s => s.SopId == sopId, stop)
        ?? throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
}

/// <summary>Texts that people send.</summary>
internal static class Given
{
    /// <returns>The text without blanks around it.</returns>
    /// <param name="field">Wire name, for the refusal.</param>
    /// <param name="whenEmpty">Code of the refusal of nothing; null where nothing is allowed.</param>
    /// <exception cref="RefusedException">400.</exception>
    public static string Text(string? text, string field, int longest, string? whenEmpty = null)
    {
        var given = (text ?? "").Trim();
        return given.Length > longest ? throw new RefusedException(StatusCodes.Status400BadRequest, new Message("register.textTooLong", field, longest))
            : given.Length == 0 && whenEmpty is not null ? throw new RefusedException(StatusCodes.Status400BadRequest, new Message(whenEmpty))
            : given;
    }
}
