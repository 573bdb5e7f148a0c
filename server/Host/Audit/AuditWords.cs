using System.Globalization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Audit;

/// <summary>The log in words.</summary>
internal static class AuditWords
{
    public static string Of(AuditAct act, Language language) => new Message($"audit.act.{WireType.NamesOf(typeof(AuditAct))[(int)act]}").In(language);

    /// <returns>What the detail says to people; empty for nothing.</returns>
    public static string NoteOf(AuditEntry entry, Language language) => entry.Act switch
    {
        // A problem that an earlier release knew is told by its code.
        AuditAct.Refused or AuditAct.SignInNeeded => Texts.All(language).GetValueOrDefault(entry.Detail, entry.Detail),
        AuditAct.Monitored or AuditAct.Evaluated => DateOnly.TryParseExact(entry.Detail, "O", out var day) ? InWords(day, language) : entry.Detail,
        AuditAct.TimesEntered or AuditAct.TimesRemoved => new Message("audit.times", entry.Detail).In(language),
        _ => entry.Detail,
    };

    private static string InWords(DateOnly day, Language language) =>
        language == Language.Indonesian ? DateInWords.Of(day) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
