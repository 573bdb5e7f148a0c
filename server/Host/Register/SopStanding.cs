using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Register;

/// <summary>How it stands with an SOP of the register beside its documents: when it is due, and whether it was withdrawn.</summary>
internal sealed class SopStanding
{
    /// <summary>A due day within as many days from now comes up soon.</summary>
    public const int SoonDays = 30;

    public required Guid SopId { get; init; }

    public DateOnly? MonitoredOn { get; set; }

    public DateOnly? EvaluatedOn { get; set; }

    /// <summary>Null before the SOP has an effective date, like the next.</summary>
    public DateOnly? MonitoringDue { get; set; }

    public DateOnly? EvaluationDue { get; set; }

    /// <summary>From that day on it binds no more.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawnWhy { get; set; }

    /// <summary>The day of the withdrawal had not come when it was last looked at: on that day the archive is to show it.</summary>
    public bool WithdrawalAhead { get; set; }

    public void Withdraw(DateOnly on, Caller by, string why, DateOnly today) =>
        (WithdrawnOn, WithdrawnBy, WithdrawnWhy, WithdrawalAhead) = (on, by.Name, why, on > today);

    /// <summary>It binds, as if it had never been withdrawn.</summary>
    public void Bind() => (WithdrawnOn, WithdrawnBy, WithdrawnWhy, WithdrawalAhead) = (null, null, null, false);

    /// <summary>Somebody has looked at the SOP in use; an earlier day than the last one known changes nothing.</summary>
    public void Look(bool evaluation, DateOnly on)
    {
        if (evaluation)
        {
            EvaluatedOn = Latest(EvaluatedOn, on);
        }
        else
        {
            MonitoredOn = Latest(MonitoredOn, on);
        }
    }

    /// <summary>Counts from the effective date or from the last look at it, whichever is later; an evaluation is a monitoring too.</summary>
    public void Reckon(DateOnly? effective, int monitoringMonths, int evaluationMonths)
    {
        MonitoringDue = Latest(effective, MonitoredOn, EvaluatedOn)?.AddMonths(monitoringMonths);
        EvaluationDue = Latest(effective, EvaluatedOn)?.AddMonths(evaluationMonths);
        if (effective is null)
        {
            (MonitoringDue, EvaluationDue) = (null, null);
        }
    }

    /// <param name="effective">Of the version that counts now.</param>
    public static SopStatus StatusOf(DateOnly? effective, DateOnly? withdrawn, DateOnly today) =>
        withdrawn <= today ? SopStatus.Withdrawn
        : effective <= today ? SopStatus.InForce
        : SopStatus.Upcoming;

    private static DateOnly? Latest(params DateOnly?[] days) => days.Max();
}
