using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>
/// What the SOP itself cannot tell. A rule that needs a fact which is null stays silent, so that a check as one types
/// may leave out what takes long to find.
/// </summary>
public sealed record CheckContext
{
    public static CheckContext Empty { get; } = new();

    public DateOnly? Today { get; init; }

    public LayoutFacts? Layout { get; init; }

    public RegisterFacts? Register { get; init; }

    public ReviewFacts? Review { get; init; }

    public DocumentFacts? Document { get; init; }
}

/// <summary>What the finished drawing shows.</summary>
public sealed record LayoutFacts
{
    /// <summary>Pages that the flowchart table takes.</summary>
    public int FlowPages { get; init; } = 1;

    /// <summary>Steps on the last of them.</summary>
    public int StepsOnLastPage { get; init; }

    /// <summary>Pages without a row of either table.</summary>
    public int BlankPages { get; init; }

    /// <summary>Every flowchart page begins with the header rows.</summary>
    public bool HeaderRepeats { get; init; } = true;

    /// <summary>Width of the narrowest executor column in points; null without executors.</summary>
    public double? NarrowestActorColumn { get; init; }

    /// <summary>Free height above the bottom edge of the sheet in points, the least of all pages.</summary>
    public double FreeAtBottom { get; init; } = double.PositiveInfinity;

    public IReadOnlyList<PageCrossing> Crossings { get; init; } = [];

    public IReadOnlyList<DrawingFault> Faults { get; init; } = [];

    /// <summary>Nodes whose symbol differs in colour or size from its kind.</summary>
    public IReadOnlyList<string> UnevenNodes { get; init; } = [];
}

/// <summary>A link that goes on on another page.</summary>
/// <param name="ExitNumber">Number in the off-page connector where it leaves; null when there is none.</param>
/// <param name="EntryNumber">Number in the off-page connector where it comes in; null when there is none.</param>
public sealed record PageCrossing(string From, string To, int? ExitNumber, int? EntryNumber);

/// <summary>Something drawn where it should not be.</summary>
/// <param name="From">Source node of the link at fault.</param>
public sealed record DrawingFault(DrawingFaultKind Kind, string From, string To);

public enum DrawingFaultKind
{
    ThroughSymbol,
    ThroughText,
    CrossesLink,
    OnBorder,
    LabelOfOtherBranch,
    EntersDecisionWrong,
}

/// <summary>What the register knows of the office's other SOPs: never of this one.</summary>
public sealed record RegisterFacts
{
    public IReadOnlyCollection<string> NumbersInUse { get; init; } = [];

    /// <summary>Numbers of those that bear the title of this one.</summary>
    public IReadOnlyList<string> NumbersOfSameTitle { get; init; } = [];

    /// <summary>Titles of SOPs in the register, at least of all that this SOP names in its Keterkaitan; null when nobody has looked.</summary>
    public IReadOnlyCollection<string>? KnownTitles { get; init; }

    /// <summary>Titles of those of them that name this SOP in their Keterkaitan.</summary>
    public IReadOnlyCollection<string> TitlesThatReferBack { get; init; } = [];

    /// <summary>When this SOP was last monitored; null for never.</summary>
    public DateOnly? MonitoredOn { get; init; }

    /// <summary>When it was last evaluated; null for never.</summary>
    public DateOnly? EvaluatedOn { get; init; }

    /// <summary>The last filed edition of this SOP; null when it never was filed.</summary>
    public FiledEdition? Previous { get; init; }
}

/// <param name="ContentChanged">The SOP differs from that edition in more than number, dates and revision.</param>
public sealed record FiledEdition(string Number, int Revision, DateOnly? RevisedOn, bool ContentChanged);

/// <summary>The state of the review in the document.</summary>
/// <param name="OpenComments">Threads not yet resolved.</param>
public sealed record ReviewFacts(int OpenComments, int TrackedChanges);

/// <summary>What a reader saw in the document and the model has no place for.</summary>
public sealed record DocumentFacts
{
    /// <summary>Dates that are no full date, by path, for example <c>cover.createdOn</c> to <c>April 2020</c>.</summary>
    public IReadOnlyDictionary<string, string> UnreadDates { get; init; } = new Dictionary<string, string>();

    /// <summary>Labels as they stand in the tables, by wire name of the profile's label, for example <c>coverLabels.createdOn</c>.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Shapes of the flowchart that are none of the five symbols.</summary>
    public int ForeignShapes { get; init; }

    /// <summary>The labels that are not what the profile says, as they stand and as they are due.</summary>
    public static IEnumerable<(string Path, string Seen, string Due)> StrangeLabels(IReadOnlyDictionary<string, string> labels, Profile profile)
    {
        var due = labels.Count == 0 ? [] : JObject.FromObject(profile, JsonSerializer.Create(SopJson.Settings));
        return from label in labels
               let seen = label.Value.Trim().TrimEnd(':').Trim()
               let text = label.Key.Split('.').Aggregate((JToken?)due, (at, name) => (at as JObject)?[name]) as JValue
               where text?.Value is string && !text.Value<string>()!.Equals(seen, StringComparison.OrdinalIgnoreCase)
               select (label.Key, seen, text.Value<string>()!);
    }
}
