using System.Security.Cryptography;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>What a document without state part still tells of its SOP besides the tables.</summary>
internal static class Unstated
{
    public static Sop Sop(WordPackage package)
    {
        var known = CustomProperties.Read(package);
        return new Sop
        {
            Id = Guid.TryParseExact(known.GetValueOrDefault(PropertiesParts.IdName), "D", out var id) ? id : IdOf(package[package.MainPart]),
            Profile = known.GetValueOrDefault(PropertiesParts.ProfileName) ?? Profiles.BuiltIn[0].Id,
            Cover = new Cover { Revision = int.TryParse(known.GetValueOrDefault(PropertiesParts.RevisionName), out var revision) ? Math.Max(0, revision) : 0 },
        };
    }

    // The same document gets the same id, however often it is read.
    private static Guid IdOf(byte[] content) => new(SHA256.HashData(content).AsSpan(0, 16));
}
