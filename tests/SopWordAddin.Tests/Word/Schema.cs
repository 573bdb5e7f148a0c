using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace SopWordAddin.Tests.Word;

/// <summary>Checks documents against the schemas of Word's versions.</summary>
internal static class Schema
{
    private static readonly FileFormatVersions[] Versions = [FileFormatVersions.Office2010, FileFormatVersions.Office2019, FileFormatVersions.Microsoft365];

    /// <summary>One line an error; empty for a valid document.</summary>
    public static IReadOnlyList<string> Errors(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return
        [
            .. Versions.SelectMany(version => new OpenXmlValidator(version)
                .Validate(document)
                .Select(e => $"{version} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}")),
        ];
    }
}
