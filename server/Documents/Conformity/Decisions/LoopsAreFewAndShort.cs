using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class LoopsAreFewAndShort() : Rule("DC-09", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var back = reading.Ways.Back.Where(b => !b.LoopsOnItself).OrderBy(b => b.Index).ToList();
        var most = reading.Profile.Rules.LongLoopRows;
        return back.GroupBy(b => b.To.Row).Where(loops => loops.Count() > 1)
            .Select(loops => Find(loops.First().To.Place, [loops.Count(), loops.Key.Number, loops.Key.Name]))
            .Concat(back.Where(b => Rows(b) > most)
                .Select(b => Find("long", Severity.Info, b.At(), [b.From.Row.Number, b.To.Row.Number, Rows(b), most])));
    }

    private static int Rows(Branch back) => back.From.Row.Index - back.To.Row.Index + 1;
}
