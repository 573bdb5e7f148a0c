using DocumentFormat.OpenXml.Wordprocessing;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// word/settings.xml. Compatibility mode 15 is relied on: below it Word hangs tables out into the margin
/// and treats objects in cells in older ways.
/// </summary>
internal static class SettingsPart
{
    public static byte[] Write() => TypedPart.Bytes(new Settings(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 720 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(
            Setting(CompatSettingNameValues.CompatibilityMode, "15"),
            Setting(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification),
            Setting(CompatSettingNameValues.EnableOpenTypeFeatures),
            Setting(CompatSettingNameValues.DoNotFlipMirrorIndents),
            Setting(CompatSettingNameValues.DifferentiateMultirowTableHeaders)),
        new ThemeFontLanguages { Val = "id-ID" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" }));

    private static CompatibilitySetting Setting(CompatSettingNameValues name, string value = "1") =>
        new() { Name = name, Uri = "http://schemas.microsoft.com/office/word", Val = value };
}
