using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Generated;

internal sealed class SopFromRecipe(SopRecipe recipe)
{
    private static readonly string[] Vocabulary =
    [
        "menyusun", "memeriksa", "menyampaikan", "konsep", "surat", "nota dinas", "berkas", "laporan", "Kepala Bagian", "lengkap", "dan",
        "di", "yang", "pertanggungjawaban", "e-office/SRIKANDI", "perundang-undangan", "1 (satu)", "ke-2", "<tanda> & \"kutip\"", "é½", "baris\nbaru",
        "https://contoh.go.id/layanan/permohonan-informasi-publik", "😀",
    ];

    private static readonly string[] Times = ["5 menit", "15 menit", "1 jam", "2 hari kerja", "1 minggu", "sesuai kebutuhan"];

    private readonly Random _random = new(recipe.Seed);
    private readonly List<Step> _steps = [];
    private readonly List<Link> _links = [];

    public Sop Make()
    {
        var actors = Enumerable.Range(1, recipe.Actors).Select(i => Actor($"a{i}")).ToArray();
        for (var i = 0; i < recipe.Steps; i++)
        {
            _steps.Add(Step(i, actors));
        }

        AddLinks([.. _steps.SelectMany(s => s.Nodes)]);
        return new Sop
        {
            Id = new Guid(recipe.Seed, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
            Profile = "permenpanrb-35-2012",
            Cover = Cover(),
            Flow = new Flow { Actors = actors, Steps = _steps, Links = _links },
            Page = new PageSetup { Paper = recipe.Paper, Orientation = recipe.Orientation },
        };
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private bool Wild(int percent) => Chance(percent * recipe.Wildness / 100);

    private string Text(int words)
    {
        var count = words == 0 ? 0 : _random.Next(0, (2 * words) + 1);
        var text = string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[_random.Next(Vocabulary.Length)]));
        return text[..Math.Min(text.Length, SopLimits.TextLength)];
    }

    private string[] List(int most, int words) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => Text(words))];

    private Actor Actor(string id) => new()
    {
        Id = id,
        Name = Text(Math.Min(3, recipe.Words)),
        Group = recipe.Seed % 3 == 0 && Chance(70) ? $"Bidang {_random.Next(3)}" : null,
    };

    private Step Step(int index, Actor[] actors)
    {
        var kind = index == 0 ? NodeKind.Start : index == recipe.Steps - 1 ? NodeKind.End : Chance(25) ? NodeKind.Decision : NodeKind.Process;
        var nodes = new List<Node> { Node($"n{index + 1}", kind, actors) };
        while (nodes.Count < 4 && Wild(20))
        {
            nodes.Add(Node($"n{index + 1}.{nodes.Count}", (NodeKind)_random.Next(4), actors));
        }

        return new Step
        {
            Id = $"s{index + 1}",
            Activity = Text(recipe.Words),
            Nodes = Wild(5) ? [] : nodes,
            Inputs = List(3, recipe.Words / 3),
            Time = Times[_random.Next(Times.Length)],
            Outputs = List(2, recipe.Words / 3),
            Notes = Chance(20) ? Text(recipe.Words / 2) : "",
        };
    }

    private Node Node(string id, NodeKind kind, Actor[] actors)
    {
        var count = actors.Length == 0 || Wild(4) ? 0 : Chance(8) ? Math.Min(actors.Length, 3) : 1;
        var ids = actors.Select(a => a.Id).ToArray();
        _random.Shuffle(ids);
        return new Node { Id = id, Kind = kind, Actors = ids[..count], Text = Wild(15) || Chance(5) ? Text(3) : null };
    }

    private void AddLinks(Node[] nodes)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            var isDecision = nodes[i].Kind == NodeKind.Decision;
            if (i + 1 < nodes.Length && !Wild(10))
            {
                Link(nodes[i], nodes[i + 1], isDecision ? "Ya" : null);
            }

            if (isDecision)
            {
                var back = Math.Max(0, i - 1 - _random.Next(Chance(80) ? 3 : 15));
                Link(nodes[i], Chance(80) ? nodes[back] : nodes[Math.Min(nodes.Length - 1, i + 2)], "Tidak");
            }

            while (Wild(15) && _links.Count < SopLimits.Links)
            {
                Link(nodes[i], nodes[_random.Next(nodes.Length)], Chance(30) ? Text(2) : null);
            }
        }
    }

    // Two arrows between the same symbols share a name; that is allowed, but here each name stands for one arrow.
    private void Link(Node from, Node to, string? label)
    {
        if (_links.Count < SopLimits.Links && !_links.Exists(l => l.From == from.Id && l.To == to.Id))
        {
            _links.Add(new Link { From = from.Id, To = to.Id, Label = label });
        }
    }

    private Cover Cover() => new()
    {
        Agency = List(3, 3),
        Unit = Chance(50) ? Text(3) : null,
        Number = $"SOP-{_random.Next(1000):000}/CONTOH/2026",
        Title = Text(recipe.Words),
        CreatedOn = new DateOnly(2025, 6, 2),
        RevisedOn = Chance(30) ? new DateOnly(2026, 1, 5) : null,
        EffectiveOn = new DateOnly(2026, 1, 12),
        ApprovedBy = new Approver { Position = Text(4), Name = Text(2), Nip = "" },
        LegalBasis = List(12, recipe.Words),
        ExecutorQualifications = List(6, recipe.Words),
        RelatedSops = List(5, recipe.Words),
        Equipment = List(8, recipe.Words / 2),
        Warnings = List(2, recipe.Words),
        Records = List(3, recipe.Words),
    };
}
