using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Books;

internal enum BookState
{
    Making,
    Ready,
    Failed,
}

/// <summary>A book being made, or made.</summary>
internal sealed class MadeBook
{
    public required Guid Id { get; init; }

    /// <summary>Who may follow and fetch it.</summary>
    public required string Caller { get; init; }

    public required string Title { get; init; }

    public required BookState State { get; set; }

    /// <summary>SOPs that are drawn.</summary>
    public int Done { get; set; }

    public required int Total { get; init; }

    /// <summary>Key of the text that tells why it failed; null when it did not.</summary>
    public string? Problem { get; set; }

    /// <summary>The SOP at which it failed; null for none.</summary>
    public string? ProblemAbout { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long MadeAt { get; init; }

    /// <summary>When its maker last did something, Unix milliseconds: one that is silent for long is dead.</summary>
    public required long TouchedAt { get; set; }
}

internal sealed class BookContent
{
    public required Guid BookId { get; init; }

    public required byte[] Docx { get; init; }
}

internal static class BookTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<MadeBook>(book =>
        {
            book.ToTable("books");
            book.Property(b => b.State).HasConversion<string>();
        });
        model.Entity<BookContent>(content =>
        {
            content.ToTable("book_contents");
            content.HasKey(c => c.BookId);
            content.HasOne<MadeBook>().WithOne().HasForeignKey<BookContent>(c => c.BookId);
        });
    }
}
