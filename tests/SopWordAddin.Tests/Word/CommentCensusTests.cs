using FsCheck;
using FsCheck.Fluent;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Word;

/// <summary>Every comment is counted through long lives of documents: none is lost, changed or moved to a wrong place.</summary>
public class CommentCensusTests
{
    private static readonly string[] Fields = ["activity", "inputs", "time", "outputs", "notes"];

    [Fact]
    public void No_comment_is_lost_or_misplaced_through_any_sequence_of_edits_and_updates() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(14).ToArbitrary(), choices =>
        {
            var life = new DocumentLife();
            foreach (var choice in choices)
            {
                life.Live(choice);
                Assert.Equal(life.Expected, life.Seen);
            }

            Schema.DemandValid(life.Docx);
            life.DemandWholeMarks();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private sealed class DocumentLife
    {
        private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
        private Sop _sop = Benchmarks.SyntheticSop.Of(8, 3);
        private int _count;

        public DocumentLife() => Docx = SopDocument.Write(_sop, Written.Profile);

        public byte[] Docx { get; private set; }

        public IEnumerable<string> Expected => _known.Values.Select(k => k.ToString()).Order(StringComparer.Ordinal);

        public IEnumerable<string> Seen => SopDocument.Read(Docx, Written.Profiles).Comments
            .Select(c => new Known(c.Text, c.Author, c.StepId, c.Field) { Resolved = c.Resolved, Replies = [.. c.Replies.Select(r => r.Text)] }.ToString())
            .Order(StringComparer.Ordinal);

        public void Live(int choice)
        {
            var (act, which) = (choice % 9, choice / 9);
            switch (act)
            {
                case 0 or 1:
                    Comment(which);
                    break;
                case 2:
                    Answer(which);
                    break;
                case 3:
                    Resolve(which);
                    break;
                case 4:
                    Update(Insert(which));
                    break;
                case 5:
                    Update(Delete(which));
                    break;
                case 6:
                    Update(Swap(which));
                    break;
                case 7:
                    Update(_sop.Flow.Steps.Select(s => s with { Activity = s.Activity + " lagi" }));
                    break;
                default:
                    Forget(which);
                    break;
            }
        }

        public void DemandWholeMarks()
        {
            var marks = Word.Docx.Xml(Docx).Descendants().Where(e => e.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)).ToList();
            foreach (var comment in marks.GroupBy(m => (string?)m.Attribute(Word.Docx.W + "id")))
            {
                Assert.Equal(["commentRangeStart", "commentRangeEnd", "commentReference"], comment.Select(m => m.Name.LocalName));
            }
        }

        private void Comment(int which)
        {
            var text = $"Komentar {++_count}";
            var onCover = which % 4 == 0 || _sop.Flow.Steps.Count == 0;
            var step = onCover ? null : _sop.Flow.Steps[which % _sop.Flow.Steps.Count].Id;
            var field = onCover ? "legalBasis" : which % 3 == 0 ? _sop.Flow.Actors[which % 2].Id : Fields[which % Fields.Length];
            Change(new CommentChange(CommentChangeKind.Add, null, text, step, field), $"Penelaah {which % 3}");
            _known.Add(text, new Known(text, $"Penelaah {which % 3}", step, field));
        }

        private void Answer(int which)
        {
            if (Pick(which) is { } known)
            {
                var text = $"Jawaban {++_count}";
                Change(new CommentChange(CommentChangeKind.Reply, IdOf(known), text), "Penyusun");
                known.Replies.Add(text);
            }
        }

        private void Resolve(int which)
        {
            if (Pick(which) is { } known)
            {
                known.Resolved = !known.Resolved;
                Change(new CommentChange(known.Resolved ? CommentChangeKind.Resolve : CommentChangeKind.Reopen, IdOf(known)), "Penyusun");
            }
        }

        private void Forget(int which)
        {
            if (which % 3 == 0 && Pick(which) is { } known)
            {
                Change(new CommentChange(CommentChangeKind.Delete, IdOf(known)), "Penyusun");
                _known.Remove(known.Text);
            }
        }

        private List<Step> Insert(int which)
        {
            var steps = _sop.Flow.Steps.ToList();
            steps.Insert(which % (steps.Count + 1), new Step { Id = $"baru{++_count}", Activity = "Langkah baru", Time = "1 jam" });
            return steps;
        }

        private List<Step> Delete(int which)
        {
            var steps = _sop.Flow.Steps.ToList();
            if (steps.Count == 0)
            {
                return steps;
            }

            // Comments of a step that goes hang on the nearest step above that stays.
            var at = which % steps.Count;
            foreach (var orphan in _known.Values.Where(k => k.Step == steps[at].Id))
            {
                orphan.Step = at == 0 ? null : steps[at - 1].Id;
                orphan.Field = at == 0 ? null : orphan.Field;
            }

            steps.RemoveAt(at);
            return steps;
        }

        private List<Step> Swap(int which)
        {
            var steps = _sop.Flow.Steps.ToList();
            if (steps.Count > 1)
            {
                var at = which % (steps.Count - 1);
                (steps[at], steps[at + 1]) = (steps[at + 1], steps[at]);
            }

            return steps;
        }

        private void Update(IEnumerable<Step> steps)
        {
            var kept = steps.ToList();
            var nodes = kept.SelectMany(s => s.Nodes).Select(n => n.Id).ToHashSet();
            _sop = _sop with { Flow = _sop.Flow with { Steps = kept, Links = [.. _sop.Flow.Links.Where(l => nodes.Contains(l.From) && nodes.Contains(l.To))] } };
            Docx = SopDocument.Update(Docx, _sop, Written.Profile).Docx;
        }

        private void Change(CommentChange change, string by) =>
            Docx = SopDocument.ChangeComment(Docx, change, new CommentAuthor(by, "P"), new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));

        private Known? Pick(int which) => _known.Count == 0 ? null : _known.Values.ElementAt(which % _known.Count);

        private string IdOf(Known known) => SopDocument.Read(Docx, Written.Profiles).Comments.Single(c => c.Text == known.Text).Id;
    }

    private sealed class Known(string text, string author, string? step, string? field)
    {
        public string Text { get; } = text;

        public string? Step { get; set; } = step;

        public string? Field { get; set; } = field;

        public bool Resolved { get; set; }

        public List<string> Replies { get; init; } = [];

        public override string ToString() => $"{Text} {author} {Step} {Field} {Resolved} {string.Join(',', Replies)}";
    }
}
