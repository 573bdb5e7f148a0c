using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Units;

internal static class UnitTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units");
            unit.Property(u => u.Level).HasConversion<string>();
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId);
        });
        model.Entity<Need>(need =>
        {
            need.ToTable("needs");
            need.Property(n => n.Kind).HasConversion<string>();
            need.Property(n => n.Priority).HasConversion<string>();
            need.Property(n => n.Progress).HasConversion<string>();
            need.HasOne<Unit>().WithMany().HasForeignKey(n => n.UnitId);
            need.HasOne<SopRecord>().WithMany().HasForeignKey(n => n.SopId);
        });
        model.Entity<Forwarding>(forwarding =>
        {
            forwarding.ToTable("forwardings");
            forwarding.Property(f => f.State).HasConversion<string>();
            forwarding.HasOne<SopRecord>().WithMany().HasForeignKey(f => f.SopId);
            forwarding.HasOne<Unit>().WithMany().HasForeignKey(f => f.FromUnit);
            forwarding.HasOne<Unit>().WithMany().HasForeignKey(f => f.ToUnit);
        });
    }
}
