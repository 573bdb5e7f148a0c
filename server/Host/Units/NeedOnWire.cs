using Newtonsoft.Json;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Units;

/// <summary>A need, as sent and as answered.</summary>
internal sealed record NeedOnWire
{
    private const int Longest = 500;

    [JsonProperty(Required = Required.Always)]
    public Guid UnitId { get; init; }

    public string Duty { get; init; } = "";

    public string Activity { get; init; } = "";

    public string Output { get; init; } = "";

    public NeedKind Kind { get; init; }

    [JsonProperty(Required = Required.Always)]
    public string Title { get; init; } = "";

    public Priority Priority { get; init; } = Priority.Medium;

    public DateOnly? TargetOn { get; init; }

    public Progress Progress { get; init; }

    /// <summary>The SOP that a person has named; null leaves it to the titles.</summary>
    public Guid? SopId { get; init; }

    public static Need Empty(Guid unit) => new()
    {
        Id = Guid.CreateVersion7(),
        UnitId = unit,
        Duty = "",
        Activity = "",
        Output = "",
        Kind = NeedKind.Administratif,
        Title = "",
        TitleKey = "",
        Priority = Priority.Medium,
        Progress = Progress.Needed,
    };

    /// <exception cref="RefusedException">There is no title, or a text is too long.</exception>
    public void WriteTo(Need need)
    {
        need.UnitId = UnitId;
        need.Title = Given.Text(Title, "title", Longest, "units.titleEmpty");
        need.TitleKey = TextForm.Key(need.Title);
        need.Duty = Given.Text(Duty, "duty", Longest);
        need.Activity = Given.Text(Activity, "activity", Longest);
        need.Output = Given.Text(Output, "output", Longest);
        (need.Kind, need.Priority, need.TargetOn, need.Progress, need.SopId) = (Kind, Priority, TargetOn, Progress, SopId);
    }
}
