using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.State;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A document opened: its body, its state part and where our blocks are. Nothing is changed or concluded yet.</summary>
internal sealed class OpenSop
{
    private OpenSop(WordPackage package, XDocument document, Profiles profiles)
    {
        Package = package;
        Document = document;
        Body = document.Root?.Element(Ns.W + "body") ?? new XElement(Ns.W + "body");
        StatePart = FindStatePart(package);
        State = StatePart is null ? null : ReadState(package, StatePart);
        Profile = ProfileOf(package, profiles);
        Labels = new LabelSynonyms(Profile);
        Blocks = FoundBlocks.In(Body, Labels, State?.Sop.Id);
    }

    public WordPackage Package { get; }

    public XDocument Document { get; }

    public XElement Body { get; }

    /// <summary>Name of the custom XML part; null when there is none.</summary>
    public string? StatePart { get; }

    /// <summary>Null when there is none, or none that can be read.</summary>
    public SopState? State { get; }

    /// <summary>The SOP's own, or the first where the document names none that is known.</summary>
    public Profile Profile { get; }

    public LabelSynonyms Labels { get; }

    public FoundBlocks Blocks { get; }

    /// <param name="profiles">The SOP's own has the labels that its tables bear besides the common ones.</param>
    /// <exception cref="DocumentRefusedException">The document cannot be opened.</exception>
    public static OpenSop Of(WordPackage package, Profiles profiles) => new(package, package.Xml(package.MainPart), profiles);

    private static string? FindStatePart(WordPackage package) => package.RelationshipsOf(package.MainPart)
        .Targets(Ns.Types.CustomXml)
        .Where(package.Has)
        .FirstOrDefault(name => Root(package, name)?.Name == Ns.State + "state");

    private static SopState? ReadState(WordPackage package, string part) => Word.State.StatePart.Read(Root(package, part)!);

    private Profile ProfileOf(WordPackage package, Profiles profiles)
    {
        var id = State?.Sop.Profile ?? CustomProperties.Read(package).GetValueOrDefault(PropertiesParts.ProfileName);
        return profiles.OfOrFirst(id);
    }

    // Other programs' parts are none of our business, broken ones even less.
    private static XElement? Root(WordPackage package, string part)
    {
        try
        {
            return package.Xml(part).Root;
        }
        catch (DocumentRefusedException)
        {
            return null;
        }
    }
}
