using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The emblem out of the identity block's picture, byte for byte.</summary>
internal static class LogoReading
{
    public static Logo? Read(WordPackage package, FoundBlock? cover, ReadNotes notes)
    {
        foreach (var blip in (cover?.Tables ?? []).SelectMany(t => t.Descendants(Ns.A + "blip")))
        {
            if (package.RelationshipsOf(package.MainPart).Target((string?)blip.Attribute(Ns.R + "embed") ?? "") is { } part && package.Has(part))
            {
                var logo = new Logo { MediaType = MediaType(package[part]), Base64 = Convert.ToBase64String(package[part]) };
                if (LogoPicture.IsComplete(logo) && logo.Base64.Length <= SopLimits.LogoLength)
                {
                    return logo;
                }

                notes.Add("word.logoUnread", new NotePlace("cover.logo"));
            }
        }

        return null;
    }

    private static string MediaType(byte[] picture) => picture is [0x89, ..] ? "image/png" : "image/jpeg";
}
