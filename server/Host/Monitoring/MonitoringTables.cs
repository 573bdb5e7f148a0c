using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Monitoring.Feed;
using SopWordAddin.Host.Monitoring.Times;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

internal static class MonitoringTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Assessment>(assessment =>
        {
            assessment.ToTable("assessments");
            assessment.Property(a => a.Kind).HasConversion<string>();
            assessment.Property(a => a.Edit).IsConcurrencyToken();
            assessment.Ignore(a => a.Monitoring).Ignore(a => a.Evaluation);
            assessment.HasOne<SopRecord>().WithMany().HasForeignKey(a => a.SopId);
        });
        model.Entity<MeasuredTime>(time =>
        {
            time.ToTable("measured_times");
            time.HasOne<SopRecord>().WithMany().HasForeignKey(t => t.SopId);
        });
        model.Entity<CalendarKey>().ToTable("calendar_keys").HasKey(k => k.Owner);
    }
}
