using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Books;

/// <summary>Takes orders for books, tells how far they are and hands them out. A book is its orderer's alone.</summary>
internal sealed class BookDesk(IDbContextFactory<SopDatabase> databases, BookWorker worker, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    public const int MostSops = 300;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <param name="sessionKey">The right to read the archive, given up when the book is made.</param>
    /// <exception cref="RefusedException">No SOP, too many of them, or one that the register does not hold.</exception>
    public async Task<BookStatus> OrderAsync(BookOrder order, Caller caller, string? sessionKey, CancellationToken stop)
    {
        if (order.Sops.Count is 0 or > MostSops)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("book.count", MostSops));
        }

        await using var database = await databases.CreateDbContextAsync(stop);
        await PurgeAsync(database, stop);
        var sops = await SopsAsync(database, order.Sops, stop);
        var book = new MadeBook
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Caller = caller.Key,
            Title = order.Plan.Title,
            State = BookState.Making,
            Total = order.Sops.Count,
            MadeAt = Now,
            TouchedAt = Now,
        };
        database.Add(book);
        await database.SaveChangesAsync(stop);
        worker.Take(new BookJob(book.Id, order.Plan, sops, sessionKey));
        return BookStatus.Of(book, Now, Language.Indonesian);
    }

    /// <returns>Null when there is no such book of this caller.</returns>
    public async Task<BookStatus?> StatusAsync(Guid id, Caller caller, Language language, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var book = await database.Set<MadeBook>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.Caller == caller.Key, stop);
        return book is null ? null : BookStatus.Of(book, Now, language);
    }

    /// <summary>An event <c>status</c> at once and at every change, until the book is ready or has failed.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(Guid id, Caller caller, Language language, [EnumeratorCancellation] CancellationToken stop)
    {
        BookStatus? last = null;
        while (!lifetime.ApplicationStopping.IsCancellationRequested && await StatusAsync(id, caller, language, stop) is { } status)
        {
            if (status != last)
            {
                yield return new SseItem<string>(JsonConvert.SerializeObject(status, SopJson.Settings), "status");
                last = status;
            }

            if (status.IsFinal)
            {
                yield break;
            }

            await Task.Delay(Look, clock, stop);
        }
    }

    /// <returns>Null when there is no such book, or it is not ready.</returns>
    public async Task<(byte[] Docx, string Title)?> ContentAsync(Guid id, Caller caller, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var found = await database.Set<MadeBook>().AsNoTracking()
            .Where(b => b.Id == id && b.Caller == caller.Key && b.State == BookState.Ready)
            .Join(database.Set<BookContent>(), b => b.Id, c => c.BookId, (b, c) => new { c.Docx, b.Title })
            .SingleOrDefaultAsync(stop);
        return found is null ? null : (found.Docx, found.Title);
    }

    // The newest filed document of each SOP, in the order asked for.
    private static async Task<IReadOnlyList<BookSop>> SopsAsync(SopDatabase database, IReadOnlyList<Guid> sops, CancellationToken stop)
    {
        var filed = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.IsCurrent && sops.Contains(v.SopId))
            .Join(database.Filings, v => v.FilingId, f => f.Id, (v, f) => new { v.SopId, v.Number, v.Title, Document = new FiledDocument(f.Id, f.Place, v.Sha256, v.Unit, f.ItemId, f.VersionId) })
            .ToDictionaryAsync(v => v.SopId, stop);
        return [.. sops.Select(id => filed.TryGetValue(id, out var found)
            ? new BookSop($"{found.Number} {found.Title}".Trim(), found.Document)
            : throw new RefusedException(StatusCodes.Status400BadRequest, new Message("book.unknownSop", id)))];
    }

    private async Task PurgeAsync(SopDatabase database, CancellationToken stop)
    {
        var old = Now - (long)Kept.TotalMilliseconds;
        await database.Set<BookContent>().Where(c => database.Set<MadeBook>().Any(b => b.Id == c.BookId && b.MadeAt < old)).ExecuteDeleteAsync(stop);
        await database.Set<MadeBook>().Where(b => b.MadeAt < old).ExecuteDeleteAsync(stop);
    }
}
