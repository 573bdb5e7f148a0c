using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Sizes = SopWordAddin.Documents.Flowchart.TableStyle;

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
    /// <param name="set">Which SOP of a document with several, from 0.</param>
    public static int IdOf(string field, int set = 0) => FirstId + 1 + Math.Max(0, Array.IndexOf(CoverFields.Lists, field)) + (set * CoverFields.Lists.Length);

    /// <param name="sets">How many SOPs the document holds.</param>
    public static byte[] Write(int sets = 1)
    {
        var numbering = new Numbering(Definition());
        numbering.Append(Enumerable.Range(0, sets).SelectMany(set => CoverFields.Lists.Select(field => List(IdOf(field, set)))));
        return TypedPart.Bytes(numbering);
    }

    private static AbstractNum Definition()
    {
        var indent = Sizes.CoverListIndent.Twips.ToString(CultureInfo.InvariantCulture);
        return new AbstractNum(
            new Nsid { Val = Mark },
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new TemplateCode { Val = Mark },
            new AbstractNumDefinitionName { Val = "SopAp" },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Decimal },
                new LevelText { Val = "%1." },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = indent, Hanging = indent }))
            {
                LevelIndex = 0,
            })
        {
            AbstractNumberId = FirstId,
        };
    }

    private static NumberingInstance List(int id) =>
        new(
            new AbstractNumId { Val = FirstId },
            new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
        {
            NumberID = id,
        };
}
