using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// word/settings.xml. Compatibility mode 15 is relied on: below it Word hangs tables out into the margin
/// and treats objects in cells in older ways.
/// </summary>
internal static class SettingsPart
{
    public static byte[] Write()
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="{Ns.W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>""");
        foreach (var (name, value) in new[] { ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1), ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1), ("differentiateMultirowTableHeaders", 1) })
        {
            to.Write($"""<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>""");
        }

        to.Write($"""</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>""");
        return to.ToUtf8();
    }
}
