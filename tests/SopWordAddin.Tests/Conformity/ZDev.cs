using Xunit;
namespace SopWordAddin.Tests.Conformity;
public sealed class ZDev {
 [Fact] public void Dump() {
  using var w = new StreamWriter("/tmp/mis.txt");
  foreach (var (label, test) in LabelledActivities.Labels) {
   var rows = LabelledActivities.Half("dev"); int r=0,f=0,m=0;
   foreach (var a in rows) { var g=test(a.Phrase); var e=a.Labels.Contains(label); var d=a.Doubt==label;
     if (g&&e&&!d) r++; else if (g&&!e&&!d) f++; else if(!g&&e&&!d) m++;
     if (g!=e) w.WriteLine($"{(d?"d":" ")} {label} {(g?"FP":"FN")} | {a.Phrase.Text}");
   }
   w.WriteLine($"== {label} right {r} wrong {f} missed {m}");
  } } }
