using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Conformity.Identity;

/// <summary>An office's number template, such as <c>SOP-{seq:000}/{unit}/{tahun}</c>, as a pattern.</summary>
internal static partial class NumberPattern
{
    public static Regex Of(string template)
    {
        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (Match token in Token().Matches(template))
        {
            pattern.Append(Regex.Escape(template[end..token.Index])).Append(PatternOf(token.Groups[1].Value, token.Groups[2].Value));
            end = token.Index + token.Length;
        }

        pattern.Append(Regex.Escape(template[end..])).Append('$');
        return new Regex(pattern.ToString(), RegexOptions.CultureInvariant);
    }

    /// <summary>A number as the template would make it, for people to see what is meant.</summary>
    public static string Example(string template, int year) => Token().Replace(template, token => token.Groups[1].Value switch
    {
        "seq" => "17".PadLeft(token.Groups[2].Length, '0'),
        "tahun" => year.ToString("0000", CultureInfo.InvariantCulture),
        "bulan-romawi" => "III",
        "klasifikasi" => "OT.01",
        _ => "UMUM",
    });

    private static string PatternOf(string token, string zeros) => token switch
    {
        "seq" => $@"\d{{{Math.Max(1, zeros.Length)},}}",
        "tahun" => @"\d{4}",
        "bulan-romawi" => "[IVX]{1,4}",
        _ => "[^/]+",
    };

    [GeneratedRegex(@"\{([a-z-]+)(?::(0+))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
