using SopWordAddin.Documents.Sops;

namespace Gallery;

/// <summary>
/// A flow written in short: a row is an activity and its symbols, a symbol is <c>id kind executor+executor = words inside &gt; target label, target</c>.
/// Executors go by number, from 1; words and targets may be missing.
/// </summary>
internal sealed class FlowSketch(params string[] executors)
{
    private readonly List<Step> _steps = [];
    private readonly List<Link> _links = [];

    public FlowSketch Row(string activity, params string[] symbols)
    {
        var number = _steps.Count + 1;
        _steps.Add(new Step
        {
            Id = $"s{number}",
            Activity = activity,
            Nodes = [.. symbols.Select(Read)],
            Inputs = number % 3 == 0 ? ["Berkas permohonan", "Lembar disposisi"] : ["Berkas permohonan"],
            Time = $"{number % 4 * 15 + 15} menit",
            Outputs = [number % 2 == 0 ? "Berkas yang telah diperiksa" : "Disposisi"],
        });
        return this;
    }

    /// <summary>Rows that only pass the flow on, each by the next executor in turn.</summary>
    public FlowSketch Rows(int count, string before, string after)
    {
        for (var i = 1; i <= count; i++)
        {
            var id = $"{before}{i}";
            Row($"Meneruskan berkas kepada petugas berikutnya, bagian {i}", $"{id} process {i % executors.Length + 1} > {(i == count ? after : $"{before}{i + 1}")}");
        }

        return this;
    }

    public Sop Sop(string title) => new()
    {
        Id = new Guid(title.Length, (short)_steps.Count, 2, [1, 2, 3, 4, 5, 6, 7, 8]),
        Profile = Exhibit.Standard.Id,
        Cover = new Cover
        {
            Agency = ["Instansi Contoh", "Sekretariat"],
            Number = "SOP-001/CONTOH/2026",
            Title = title,
            CreatedOn = new DateOnly(2026, 1, 5),
            EffectiveOn = new DateOnly(2026, 2, 2),
            ApprovedBy = new Approver { Position = "Kepala Instansi Contoh" },
            LegalBasis = ["Peraturan Contoh Nomor 1 Tahun 2020"],
            ExecutorQualifications = ["Memahami tata naskah dinas"],
        },
        Flow = new Flow { Actors = [.. executors.Select(Executor)], Steps = _steps, Links = _links },
    };

    /// <summary>A name may be <c>group/name</c>.</summary>
    private static Actor Executor(string name, int index)
    {
        var parts = name.Split('/');
        return new Actor { Id = $"a{index + 1}", Name = parts[^1], Group = parts.Length > 1 ? parts[0] : null };
    }

    private Node Read(string symbol)
    {
        var (own, targets) = Halves(symbol, '>');
        var (place, words) = Halves(own, '=');
        var parts = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var target in targets.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (to, label) = Halves(target, ' ');
            _links.Add(new Link { From = parts[0], To = to, Label = label.Length > 0 ? label : null });
        }

        return new Node
        {
            Id = parts[0],
            Kind = Enum.Parse<NodeKind>(parts[1], ignoreCase: true),
            Actors = [.. parts[2].Split('+').Select(number => $"a{number}")],
            Text = words.Length > 0 ? words : null,
        };
    }

    private static (string Before, string After) Halves(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}
