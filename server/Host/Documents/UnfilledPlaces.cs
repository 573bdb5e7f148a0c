using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Documents;

/// <summary>Where an SOP still holds a template's sample text and nothing else, such as "(isi)": it was read well and says nothing.</summary>
internal sealed class UnfilledPlaces
{
    private const string Unfilled = "DOC-04.unfilled";

    private readonly IReadOnlyList<string> _paths;

    private UnfilledPlaces(IReadOnlyList<string> paths) => _paths = paths;

    /// <param name="sop">Null for none.</param>
    public static UnfilledPlaces Of(Sop? sop, Profiles profiles) => new(sop is null ? [] :
    [
        .. ConformityCheck.Run(sop, profiles.Of(sop), CheckContext.Empty)
            .Where(f => f.Message.Key == Unfilled)
            .SelectMany(f => f.Also.Prepend(f.Where))
            .Select(place => place.Path),
    ]);

    /// <summary>Whether it is the place of a path, or lies within it.</summary>
    public bool Touch(string path) => _paths.Any(p => p.StartsWith(path, StringComparison.Ordinal) && (p.Length == path.Length || p[path.Length] is '.' or '['));
}
