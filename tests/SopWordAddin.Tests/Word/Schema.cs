using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Checks documents against the schemas of Word's versions.</summary>
internal static class Schema
{
    private static readonly FileFormatVersions[] Versions = [FileFormatVersions.Office2010, FileFormatVersions.Office2019, FileFormatVersions.Microsoft365];

    /// <summary>Fails with the first errors, if there are any.</summary>
    public static void DemandValid(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var errors = Versions.SelectMany(version => new OpenXmlValidator(version)
            .Validate(document)
            .Select(e => $"{version} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        if (string.Join('\n', errors.Take(5)) is { Length: > 0 } found)
        {
            Assert.Fail(found);
        }
    }
}
