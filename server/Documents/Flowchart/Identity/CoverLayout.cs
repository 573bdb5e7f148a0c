using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart.Identity;

/// <summary>
/// The identity table: agency beside labels and values, then three pairs of lists. What does not fit the page goes on
/// in further rows on the next, line by line.
/// </summary>
internal sealed class CoverLayout
{
    /// <summary>Percent of the table's width, measured on signed SOPs: agency, label, value.</summary>
    private static readonly double[] Shares = [52.2, 13.1];

    /// <summary>What the labels take on a narrow sheet to stay on one line each, in percent of the table's width.</summary>
    private const double MostForLabels = 20;

    private readonly CoverFields _fields;
    private readonly Length[] _columns;
    private readonly double _size;
    private readonly int _pageHeight;
    private readonly List<CoverPage> _pages = [];
    private List<CoverRow> _rows = [];
    private int _room;

    private CoverLayout(Cover cover, Profile profile, Sheet sheet)
    {
        var agency = new Length((int)(sheet.Width.Twips * Shares[0] / 100));
        var most = new Length((int)(sheet.Width.Twips * MostForLabels / 100));
        var label = new Length((int)(sheet.Width.Twips * Shares[1] / 100));
        var longest = CoverFields.LongestLabel(profile);
        label = longest > label && longest <= most ? longest : label;
        _columns = [agency, label, sheet.Width - agency - label];
        _fields = new CoverFields(cover, profile, _columns);
        _size = profile.Font.CoverBody;
        _room = _pageHeight = sheet.Height.Twips;
    }

    public static CoverDrawing Lay(Cover cover, Profile profile, Sheet sheet) => new CoverLayout(cover, profile, sheet).Lay();

    private CoverDrawing Lay()
    {
        LayHead();
        foreach (var pair in _fields.Pairs())
        {
            LayPair(pair);
        }

        EndPage();
        return new CoverDrawing(_columns, _pages);
    }

    private void EndPage()
    {
        if (_rows.Count > 0)
        {
            _pages.Add(new CoverPage(_rows));
            _rows = [];
            _room = _pageHeight;
        }
    }

    private void Add(CoverRow row)
    {
        _rows.Add(row);
        _room -= row.Height.Twips;
    }

    /// <summary>Lays the upper part; the agency's cell spans all of its rows that share a page.</summary>
    private void LayHead()
    {
        var fields = new Queue<CoverField>(_fields.Values());
        var agency = _fields.Agency();
        while (fields.Count > 0 || agency.Count > 0)
        {
            var onPage = TakeFields(fields);
            var used = onPage.Sum(f => f.Height);
            var (here, rest) = CoverText.Split(agency, fields.Count == 0 ? Math.Max(_pageHeight, used) : used, force: true);
            AddHead(onPage, here, Math.Max(0, CoverText.CellHeight(here) - used));
            agency = rest;
            if (fields.Count > 0 || agency.Count > 0)
            {
                EndPage();
            }
        }
    }

    /// <summary>The fields that fit an empty page, a single one split when it alone is taller.</summary>
    private List<(CoverField Field, int Height)> TakeFields(Queue<CoverField> fields)
    {
        var taken = new List<(CoverField Field, int Height)>();
        var room = _pageHeight;
        while (fields.TryPeek(out var field))
        {
            var height = Math.Max(field.LeastHeight, Math.Max(CoverText.CellHeight(field.Label), CoverText.CellHeight(field.Value)));
            if (height > room)
            {
                if (taken.Count == 0)
                {
                    taken.Add(SplitField(fields));
                }

                return taken;
            }

            taken.Add((fields.Dequeue(), height));
            room -= height;
        }

        return taken.Count > 0 ? taken : [(new CoverField("title", [], [], 0), CoverText.CellHeight([]))];
    }

    private (CoverField Field, int Height) SplitField(Queue<CoverField> fields)
    {
        var field = fields.Dequeue();
        var (value, restOfValue) = CoverText.Split(field.Value, _pageHeight, force: true);
        var (label, restOfLabel) = CoverText.Split(field.Label, _pageHeight, force: true);
        var others = fields.ToArray();
        fields.Clear();
        foreach (var next in others.Prepend(field with { Label = restOfLabel, Value = restOfValue, LeastHeight = 0 }))
        {
            fields.Enqueue(next);
        }

        return (field with { Label = label, Value = value }, _pageHeight);
    }

    /// <param name="extra">Height that the agency needs beyond the fields'; it goes to the signature.</param>
    private void AddHead(List<(CoverField Field, int Height)> fields, IReadOnlyList<CoverParagraph> agency, int extra)
    {
        var widened = Math.Max(0, fields.FindIndex(f => f.Field.Name == "approvedBy"));
        for (var i = 0; i < fields.Count; i++)
        {
            var (field, height) = fields[i];
            var cells = new List<CoverCell>
            {
                new(field.Name + ".label", 1, 1, 1, field.Label),
                new(field.Name, 2, 1, 1, field.Value),
            };
            if (i == 0)
            {
                cells.Insert(0, new CoverCell(CoverCell.AgencyField, 0, 1, fields.Count, agency));
            }

            Add(new CoverRow(new Length(height + (i == widened ? extra : 0)), cells));
        }
    }

    private void LayPair(CoverPair pair)
    {
        var right = _columns[1] + _columns[2];
        CoverParagraph[] leftLabel = [CoverText.Paragraph(pair.LeftLabel, _columns[0], _size, bold: true)];
        CoverParagraph[] rightLabel = [CoverText.Paragraph(pair.RightLabel, right, _size, bold: true)];
        var labels = Math.Max(CoverText.CellHeight(leftLabel), CoverText.CellHeight(rightLabel));
        IReadOnlyList<CoverParagraph> left = CoverText.List(pair.LeftEntries, _columns[0], _size);
        IReadOnlyList<CoverParagraph> rest = CoverText.List(pair.RightEntries, right, _size);

        // A label never ends a page: at least a few lines follow it.
        var few = Math.Min(Math.Max(CoverText.CellHeight(left), CoverText.CellHeight(rest)), CoverText.CellHeight([]) + (3 * TableStyle.LineHeight(_size).Twips));
        if (labels + few > _room)
        {
            EndPage();
        }

        Add(Row(labels, pair.Left + ".label", leftLabel, pair.Right + ".label", rightLabel));
        while (true)
        {
            var (leftHere, leftLater) = CoverText.Split(left, _room, force: _rows.Count == 0);
            var (rightHere, rightLater) = CoverText.Split(rest, _room, force: _rows.Count == 0);
            Add(Row(Math.Max(CoverText.CellHeight(leftHere), CoverText.CellHeight(rightHere)), pair.Left, leftHere, pair.Right, rightHere));
            if (leftLater.Count == 0 && rightLater.Count == 0)
            {
                return;
            }

            EndPage();
            (left, rest) = (leftLater, rightLater);
        }
    }

    private static CoverRow Row(
        int height, string leftField, IReadOnlyList<CoverParagraph> left, string rightField, IReadOnlyList<CoverParagraph> right) =>
        new(new Length(height), [new CoverCell(leftField, 0, 1, 1, left), new CoverCell(rightField, 1, 2, 1, right)]);
}
