using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>What a document without state part still tells of its SOP besides the tables.</summary>
internal static partial class Unstated
{
    // Millimetres as they lie upright, and how far sizes of one name differ.
    private static readonly (Paper Paper, double Width, double Height)[] Papers =
        [(Paper.A4, 210, 297), (Paper.F4, 215, 330), (Paper.Letter, 216, 279), (Paper.Legal, 216, 356)];

    private const double TwipsPerMillimetre = 1440 / 25.4;

    public static Sop Sop(OpenSop open)
    {
        var known = CustomProperties.Read(open.Package);
        return new Sop
        {
            Id = Guid.TryParseExact(known.GetValueOrDefault(PropertiesParts.IdName), "D", out var id) ? id : IdOf(open.Package[open.Package.MainPart]),
            Profile = known.GetValueOrDefault(PropertiesParts.ProfileName) ?? Profiles.BuiltIn[0].Id,
            Cover = new Cover { Revision = int.TryParse(known.GetValueOrDefault(PropertiesParts.RevisionName), out var revision) ? Math.Max(0, revision) : 0 },
            Page = PageOf(open.Body),
        };
    }

    /// <summary>The unit out of the agency's lines: the last of several, where it begins with what units are called.</summary>
    public static Cover WithUnit(Cover cover) => cover.Unit is null && cover.Agency.Count > 1 && UnitName().IsMatch(cover.Agency[^1])
        ? cover with { Agency = [.. cover.Agency.Take(cover.Agency.Count - 1)], Unit = cover.Agency[^1] }
        : cover;

    // The last section holds the flowchart, and so most of the SOP.
    private static PageSetup PageOf(XElement body)
    {
        var size = body.Descendants(Ns.W + "pgSz").LastOrDefault();
        var (width, height) = (Millimetres(size, "w"), Millimetres(size, "h"));
        if (width <= 0 || height <= 0)
        {
            return new PageSetup();
        }

        var (narrow, wide) = (Math.Min(width, height), Math.Max(width, height));
        return new PageSetup
        {
            Paper = Papers.MinBy(p => Math.Abs(p.Width - narrow) + Math.Abs(p.Height - wide)).Paper,
            Orientation = width > height ? PageOrientation.Landscape : PageOrientation.Portrait,
        };
    }

    private static double Millimetres(XElement? size, string attribute) =>
        double.TryParse((string?)size?.Attribute(Ns.W + attribute), out var twips) ? twips / TwipsPerMillimetre : 0;

    // The same document gets the same id, however often it is read.
    private static Guid IdOf(byte[] content) => new(SHA256.HashData(content).AsSpan(0, 16));

    [GeneratedRegex(@"^\s*(tim|bagian|sub ?bagian|subbag|bidang|seksi|biro|sub ?direktorat|direktorat|divisi|upt|uptd|instalasi|unit|satuan|fungsi|kelompok|pusat|loka|poli)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnitName();
}
