using System.Globalization;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.VariantTypes;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>docProps: title and language for people, id and revision for a reader who finds the state part lost.</summary>
internal static class PropertiesParts
{
    public const string IdName = "sopId";
    public const string RevisionName = "sopRevision";
    public const string ProfileName = "sopProfile";

    // The format id that user-defined properties share (ECMA-376 Part 1, 22.3.2.2).
    public const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    public static byte[] Core(Sop sop)
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">""");
        to.Write($"<dc:title>{sop.Cover.Title}</dc:title><dc:subject>{sop.Cover.Number}</dc:subject><dc:language>id-ID</dc:language></cp:coreProperties>");
        return to.ToUtf8();
    }

    public static byte[] Custom(Sop sop) => TypedPart.Bytes(new Properties(Of(sop).Select((property, i) =>
        new CustomDocumentProperty(new VTLPWSTR(property.Value))
        {
            FormatId = FormatId,
            PropertyId = i + 2, // 0 and 1 are reserved
            Name = property.Name,
        })));

    public static IReadOnlyList<(string Name, string Value)> Of(Sop sop) =>
    [
        (IdName, sop.Id.ToString("D")),
        (RevisionName, sop.Cover.Revision.ToString(CultureInfo.InvariantCulture)),
        (ProfileName, sop.Profile),
    ];
}
