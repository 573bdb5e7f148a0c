namespace SopWordAddin.Documents.Calendar;

/// <summary>Something that is due on a day.</summary>
/// <param name="Uid">The same each time the event is written, whatever else of it changes; unlike any other's in the world.</param>
/// <param name="Url">Where to read on; null for nowhere.</param>
/// <param name="Reminder">Words of the alarm.</param>
public sealed record CalendarEvent(string Uid, DateOnly On, string Summary, string Description, string Category, Uri? Url, string Reminder);
