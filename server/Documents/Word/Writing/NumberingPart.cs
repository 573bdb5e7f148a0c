using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// word/numbering.xml: a numbered list for each list field of the identity table, so that Word goes on counting
/// when a person adds an entry. (The flowchart's many small lists carry their numbers as text.)
/// </summary>
internal static class NumberingPart
{
    /// <summary>Tells our definition from the document's own ones (ECMA-376 17.9.15, <c>w:nsid</c>).</summary>
    public const string Mark = "534F5041";

    /// <summary>Far from the small numbers that Word counts from.</summary>
    public const int FirstId = 7100;

    /// <summary>Id of the list of a cover field.</summary>
    public static int IdOf(string field) => FirstId + 1 + Math.Max(0, Array.IndexOf(CoverFields.Lists, field));

    public static byte[] Write()
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="{Ns.W}">""");
        to.Write($"""<w:abstractNum w:abstractNumId="{FirstId}"><w:nsid w:val="{Mark}"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="{Mark}"/><w:name w:val="SopAp"/>""");
        to.Write($"""<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>""");
        to.Write($"""<w:pPr><w:ind w:left="{TableStyle.CoverListIndent.Twips}" w:hanging="{TableStyle.CoverListIndent.Twips}"/></w:pPr></w:lvl></w:abstractNum>""");
        foreach (var field in CoverFields.Lists)
        {
            to.Write($"""<w:num w:numId="{IdOf(field)}"><w:abstractNumId w:val="{FirstId}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""");
        }

        to.Write($"</w:numbering>");
        return to.ToUtf8();
    }
}
