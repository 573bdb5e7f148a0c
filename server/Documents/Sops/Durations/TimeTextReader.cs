using System.Globalization;
using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>Reads "5 menit", "1 - 2 hari", "30 menit - 3 jam", "1 x 24 jam", "2 menit/berkas", "maks. 1,5 jam" by descent.</summary>
internal sealed partial class TimeTextReader
{
    private static readonly Dictionary<string, string> Units = WordList.Map("time-units.tsv");

    private static readonly Dictionary<string, double> NumberWords = new(StringComparer.Ordinal)
    {
        ["setengah"] = 0.5, ["seperempat"] = 0.25, ["½"] = 0.5, ["¼"] = 0.25, ["¾"] = 0.75,
        ["satu"] = 1, ["dua"] = 2, ["tiga"] = 3, ["empat"] = 4, ["lima"] = 5, ["enam"] = 6, ["tujuh"] = 7, ["delapan"] = 8, ["sembilan"] = 9, ["sepuluh"] = 10,
    };

    private readonly string[] _tokens;
    private int _next;
    private bool _misspelt;

    private TimeTextReader(string text) => _tokens = [.. Token().Matches(text).Select(m => m.Value)];

    private string? Next => _next < _tokens.Length ? _tokens[_next] : null;

    public static TimeText Read(string text)
    {
        var plain = Remark().Replace(text.ToLowerInvariant(), " ").Trim().TrimEnd('.').Trim();
        if (plain.Length == 0)
        {
            return new TimeText(TimeTextKind.Empty, [], false);
        }

        var whole = new TimeTextReader(Qualifier().Replace(plain, ""));
        if (whole.ReadDuration() is { } duration && whole.Next is null)
        {
            return new TimeText(TimeTextKind.Duration, [duration], whole._misspelt);
        }

        return ReadSeveral(plain) is { } several
            ? new TimeText(TimeTextKind.Several, several, false)
            : new TimeText(TimeTextKind.Words, [], false);
    }

    private static List<Duration>? ReadSeveral(string text)
    {
        var durations = new List<Duration>();
        foreach (var part in Separator().Split(text))
        {
            var reader = new TimeTextReader(Qualifier().Replace(part.Trim(), ""));
            if (reader.ReadDuration() is not { } duration || reader.Next is not null)
            {
                return null;
            }

            durations.Add(duration);
        }

        return durations.Count > 1 ? durations : null;
    }

    private Duration? ReadDuration()
    {
        if (ReadNumber() is not { } first)
        {
            return null;
        }

        var shortest = ReadAmounts(first);
        var longest = shortest;
        if (TakeRangeMark())
        {
            longest = ReadNumber() is { } second ? ReadAmounts(second) : null;
            shortest ??= longest is null ? null : [new Amount(first, longest[0].Unit)];
        }

        return shortest is null || longest is null ? null : new Duration(shortest, longest, ReadPiece());
    }

    /// <summary>The unit of a number already read, and further numbers with units: "1 jam 30 menit". Null when no unit follows.</summary>
    private List<Amount>? ReadAmounts(double number)
    {
        if (ReadUnit() is not { } unit)
        {
            return null;
        }

        var amounts = new List<Amount> { new(number, unit) };
        while (Mark() is var mark && ReadNumber() is { } more)
        {
            if (ReadUnit() is not { } smaller || smaller >= amounts[^1].Unit)
            {
                _next = mark;
                break;
            }

            amounts.Add(new Amount(more, smaller));
        }

        return amounts;
    }

    private int Mark() => _next;

    private double? ReadNumber()
    {
        if (Next is null || (!char.IsDigit(Next[0]) && !NumberWords.ContainsKey(Next)))
        {
            return null;
        }

        var number = ValueOf(_tokens[_next++]);
        while (Next is not null)
        {
            if (Next is "x" or "×" && _next + 1 < _tokens.Length && char.IsDigit(_tokens[_next + 1][0]))
            {
                number *= ValueOf(_tokens[_next + 1]);
                _next += 2;
            }
            else if (NumberWords.TryGetValue(Next, out var part) && part < 1)
            {
                (number, _next) = (number + part, _next + 1);
            }
            else if (Next.Length == 1 && char.IsDigit(Next[0]))
            {
                // "1 0 hari": a number that its narrow cell broke.
                (number, _next, _misspelt) = ((number * 10) + (Next[0] - '0'), _next + 1, true);
            }
            else
            {
                break;
            }
        }

        return number;
    }

    private static double ValueOf(string token)
    {
        if (NumberWords.TryGetValue(token, out var word))
        {
            return word;
        }

        var parts = token.Split('/');
        var value = double.Parse(parts[0].Replace(',', '.'), CultureInfo.InvariantCulture);
        return parts.Length == 1 ? value : value / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private TimeUnit? ReadUnit()
    {
        foreach (var length in (int[])[2, 1])
        {
            if (_next + length <= _tokens.Length && Units.TryGetValue(string.Join(' ', _tokens[_next..(_next + length)]), out var unit))
            {
                var spelling = string.Join(' ', _tokens[_next..(_next + length)]);
                _misspelt |= spelling != unit && spelling is not ("hari kalender" or "pekan");
                _next += length;
                return Amount.UnitNamed(unit);
            }
        }

        return null;
    }

    private bool TakeRangeMark()
    {
        if (Next is not ("-" or "–" or "—" or "~" or "s.d" or "sd" or "s/d" or "sampai" or "hingga"))
        {
            return false;
        }

        _next++;
        while (Next is "." or "dengan")
        {
            _next++;
        }

        return true;
    }

    private string? ReadPiece()
    {
        if (Next is not ("/" or "per" or "tiap" or "setiap") || _next + 1 >= _tokens.Length || char.IsDigit(_tokens[_next + 1][0]))
        {
            return null;
        }

        var piece = string.Join(' ', _tokens[(_next + 1)..]);
        _next = _tokens.Length;
        return piece;
    }

    [GeneratedRegex(@"s/d|s\.d|\d+/[234](?=\s)|\d+(?:[.,]\d+)?|[½¼¾]|\p{L}+|[^\s\p{L}\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    // How exactly it is meant does not change how long it takes.
    [GeneratedRegex(@"^(?:maksimal|maksimum|maks\.?|max\.?|paling (?:lama|lambat|banyak)|kurang lebih|lebih kurang|sekitar|kira-kira|selama|±|<|≤|\+/-)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\s*(?:[;/+,]|\bdan\b|\batau\b)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
