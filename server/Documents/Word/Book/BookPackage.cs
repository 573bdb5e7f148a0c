using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Book;

/// <summary>A whole book as a .docx.</summary>
internal static class BookPackage
{
    private const string CoverLogoId = "rIdBookCover";

    public static byte[] Write(BookPlan plan, BookBody body, Profile profile)
    {
        var logo = LogoInDocument.Of(new Sop { Cover = new Cover { Logo = plan.Logo } }, CoverLogoId);
        using var text = new MarkupWriter(body.Markup.Length + (64 * 1024));
        text.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        SopMarkup.OpenDocument(text);
        new BookFront(text, plan, body.Entries).Write(logo);
        body.Close();
        text.Insert(body.Markup);
        SopMarkup.CloseDocument(text);
        return SopPackage.WriteBook(text.Bytes, profile, body.Entries.Count, logo is null ? body.Logos : [logo, .. body.Logos]);
    }
}
