using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring.Due;

/// <summary>What is due, in numbers and as a list.</summary>
/// <param name="Units">Every unit with SOPs in force, those with most past due first.</param>
/// <param name="Items">Past due first, by unit, the longest due first.</param>
/// <param name="Total">Items that fit, of which the first are listed.</param>
/// <param name="ToRevise">SOPs in force that their last evaluation wants revised, by title.</param>
internal sealed record DueAnswer(DueCounts Counts, IReadOnlyList<DueUnit> Units, IReadOnlyList<DueItem> Items, int Total, IReadOnlyList<DueRevision> ToRevise);

/// <param name="EvaluationId">The form that says so; the draft of the revision is made from it.</param>
internal sealed record DueRevision(Guid SopId, string Number, string Title, string Unit, Guid EvaluationId);

/// <param name="InForce">SOPs that bind today.</param>
/// <param name="Soon">Monitorings and evaluations due within thirty days from now.</param>
/// <param name="DoneThisYear">Forms completed for days of this year.</param>
/// <param name="ToRevise">SOPs in force whose last evaluation of the current version says that they should be revised.</param>
internal sealed record DueCounts(int InForce, int MonitoringOverdue, int EvaluationOverdue, int Soon, int DoneThisYear, int ToRevise);

/// <param name="Name">As on the covers; empty for SOPs that name none.</param>
internal sealed record DueUnit(string Name, int Overdue, int Soon);

/// <param name="Days">Until it is due; less than 0 for past due.</param>
/// <param name="LastOn">When it was last done; null for never.</param>
/// <param name="Begun">A form is being filled in.</param>
/// <param name="Next">The edition that waits for its day; null for none.</param>
internal sealed record DueItem(
    Guid SopId,
    string Number,
    string Title,
    string Unit,
    AssessmentKind Kind,
    DateOnly On,
    int Days,
    DateOnly? LastOn,
    bool Begun,
    NextEdition? Next);
