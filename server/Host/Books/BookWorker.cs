using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Books;

/// <param name="Name">Of the SOP, for people.</param>
internal sealed record BookSop(string Name, FiledDocument Document);

/// <param name="SessionKey">The orderer's right to read the archive; null where it acts for itself.</param>
internal sealed record BookJob(Guid Id, BookPlan Plan, IReadOnlyList<BookSop> Sops, string? SessionKey);

/// <summary>Makes one book after the other: drawing hundreds of SOPs at once would leave nothing for those who write.</summary>
internal sealed partial class BookWorker(IDbContextFactory<SopDatabase> databases, IArchive archive, ActingRights rights, Profiles profiles, TimeProvider clock, ILogger<BookWorker> log)
    : BackgroundService
{
    private readonly Channel<BookJob> _jobs = Channel.CreateUnbounded<BookJob>();

    public void Take(BookJob job) => _jobs.Writer.TryWrite(job);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MakeAsync(job, stoppingToken);
            }
            catch (BookFailedException failed)
            {
                await FailAsync(job.Id, failed.Problem, failed.About, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A bug in one book, or a database that is away, must not end the worker.
                Stumbled(log, e, job.Id);
                await FailAsync(job.Id, "book.bug", "", stoppingToken);
            }
            finally
            {
                await rights.EndAsync(job.SessionKey);
            }
        }
    }

    private async Task MakeAsync(BookJob job, CancellationToken stop)
    {
        using var book = new SopBook(job.Plan);
        for (var i = 0; i < job.Sops.Count; i++)
        {
            var sop = await ReadAsync(job.Sops[i], job.SessionKey, stop);
            book.Add(sop, profiles.OfOrFirst(sop.Profile));
            await ChangeAsync(job.Id, i + 1, stop);
        }

        await using var database = await databases.CreateDbContextAsync(stop);
        database.Add(new BookContent { BookId = job.Id, Docx = book.Write() });
        await database.SaveChangesAsync(stop);
        await database.Set<MadeBook>().Where(b => b.Id == job.Id).ExecuteUpdateAsync(row => row.SetProperty(b => b.State, BookState.Ready), stop);
    }

    private async Task<Sop> ReadAsync(BookSop sop, string? sessionKey, CancellationToken stop)
    {
        try
        {
            var docx = await archive.FetchAsync(sop.Document, sessionKey, stop) ?? throw new BookFailedException("book.fileMissing", sop.Name);
            return SopDocument.Read(docx, profiles).Sop ?? throw new BookFailedException("book.fileUnread", sop.Name);
        }
        catch (Exception e) when (e is DocumentRefusedException or DocumentChangedException)
        {
            throw new BookFailedException("book.fileUnread", sop.Name);
        }
        catch (ArchiveUnavailableException)
        {
            throw new BookFailedException("book.archiveAway", sop.Name);
        }
    }

    private async Task ChangeAsync(Guid id, int done, CancellationToken stop)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var database = await databases.CreateDbContextAsync(stop);
        await database.Set<MadeBook>().Where(b => b.Id == id).ExecuteUpdateAsync(row => row.SetProperty(b => b.Done, done).SetProperty(b => b.TouchedAt, now), stop);
    }

    private async Task FailAsync(Guid id, string problem, string about, CancellationToken stop)
    {
        try
        {
            await using var database = await databases.CreateDbContextAsync(stop);
            await database.Set<MadeBook>().Where(b => b.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(b => b.State, BookState.Failed).SetProperty(b => b.Problem, problem).SetProperty(b => b.ProblemAbout, about),
                stop);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The row falls silent, which those who follow it are told.
            Stumbled(log, e, id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Book {Id} could not be made")]
    private static partial void Stumbled(ILogger log, Exception exception, Guid id);

    /// <summary>One of the SOPs cannot be had.</summary>
    private sealed class BookFailedException(string problem, string about) : Exception(problem)
    {
        public string Problem { get; } = problem;

        public string About { get; } = about;
    }
}
