using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

internal static class AwarenessTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        });
        model.Entity<SopReading>(reading =>
        {
            reading.ToTable("sop_readings");
            reading.HasKey(r => new { r.SopId, r.Revision, r.PersonId });
            reading.HasOne<SopRecord>().WithMany().HasForeignKey(r => r.SopId);
            reading.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        });
    }
}
