using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>A current version and how it stands with its SOP.</summary>
internal sealed class RegisterRow
{
    public required SopVersion Version { get; init; }

    /// <summary>Null for what was filed before standings were kept.</summary>
    public required SopStanding? Standing { get; init; }

    /// <summary>Of the search; the less, the better it fits.</summary>
    public double Rank { get; init; }
}

/// <summary>A question to the register as a query of its database.</summary>
internal sealed class RegisterQuery(DbContext database, DateOnly today)
{
    /// <param name="words">What is searched by; null for everything.</param>
    /// <exception cref="FormatRefusedException">A value of the question is none that it can have.</exception>
    public IQueryable<RegisterRow> Rows(RegisterQuestion question, IReadOnlyList<SoughtWord>? words)
    {
        var current = database.Set<SopVersion>().AsNoTracking().Where(v => v.IsCurrent);
        var standings = database.Set<SopStanding>().AsNoTracking();
        var rows = words is null
            ? from v in current
              join s in standings on v.SopId equals s.SopId into known
              from s in known.DefaultIfEmpty()
              select new RegisterRow { Version = v, Standing = s, Rank = 0 }
            : from h in new RegisterSearch(database).Find(words)
              join v in current on h.SopId equals v.SopId
              join s in standings on v.SopId equals s.SopId into known
              from s in known.DefaultIfEmpty()
              select new RegisterRow { Version = v, Standing = s, Rank = h.Rank };
        return Narrow(rows, question);
    }

    private IQueryable<RegisterRow> Narrow(IQueryable<RegisterRow> rows, RegisterQuestion question)
    {
        if (!string.IsNullOrWhiteSpace(question.Unit))
        {
            rows = rows.Where(r => r.Version.Unit == question.Unit);
        }

        if (question.Year is { } year)
        {
            rows = rows.Where(r => r.Version.Year == year);
        }

        if (!string.IsNullOrWhiteSpace(question.Executor))
        {
            rows = rows.Where(r => ("\n" + r.Version.Executors + "\n").Contains("\n" + question.Executor + "\n"));
        }

        return WithDue(WithStatus(rows, QueryValue.Of<SopStatus>(question.Status, "status")), QueryValue.Of<DueFilter>(question.Due, "due"));
    }

    private IQueryable<RegisterRow> WithStatus(IQueryable<RegisterRow> rows, SopStatus? status) => status switch
    {
        SopStatus.InForce => rows.Where(r => r.Version.EffectiveOn <= today && (r.Standing!.WithdrawnOn == null || r.Standing.WithdrawnOn > today)),
        SopStatus.Upcoming => rows.Where(r => (r.Version.EffectiveOn == null || r.Version.EffectiveOn > today) && (r.Standing!.WithdrawnOn == null || r.Standing.WithdrawnOn > today)),
        SopStatus.Withdrawn => rows.Where(r => r.Standing!.WithdrawnOn <= today),
        _ => rows,
    };

    private IQueryable<RegisterRow> WithDue(IQueryable<RegisterRow> rows, DueFilter? due)
    {
        if (due is null)
        {
            return rows;
        }

        var limit = due == DueFilter.Overdue ? today : today.AddDays(SopStanding.SoonDays + 1);
        return WithStatus(rows, SopStatus.InForce).Where(r => r.Standing!.MonitoringDue < limit || r.Standing.EvaluationDue < limit);
    }
}
