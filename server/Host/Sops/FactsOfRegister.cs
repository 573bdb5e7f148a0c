using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Sops;

/// <summary>What the conformity rules ask of the register, each by an index: the check is asked as one types.</summary>
internal static class FactsOfRegister
{
    public static async Task<RegisterFacts> OfAsync(DbContext database, Sop sop, CancellationToken stop)
    {
        var number = RegisterText.NumberKey(sop.Cover.Number);
        var holders = await database.Set<SopRecord>().AsNoTracking()
            .Where(r => r.NumberKey == number && r.Id != sop.Id)
            .Select(r => r.Number)
            .ToListAsync(stop);
        return new RegisterFacts { NumbersInUse = holders };
    }
}
