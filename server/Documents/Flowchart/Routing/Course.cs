using System.Runtime.CompilerServices;

namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>One way a link could take: by which sides it leaves and enters and on which lines its pieces lie between.</summary>
/// <param name="Cost">What it costs by itself, in points of length; what it does to other links comes on top.</param>
/// <param name="Turns">Corners; the first piece lies on a middle line of the source, the last on one of the target.</param>
/// <param name="Middle">The lines of the pieces between first and last, in order; one fewer than turns.</param>
internal readonly record struct Course(float Cost, Side From, Side To, byte Turns, CourseLines Middle)
{
    public const int MostTurns = 7;
}

/// <summary>A fixed handful of line indices, held in place so that thousands of courses need no objects.</summary>
[InlineArray(Course.MostTurns - 1)]
internal struct CourseLines
{
    private short _first;

    public static CourseLines Of(int a = 0, int b = 0, int c = 0)
    {
        CourseLines lines = default;
        lines[0] = (short)a;
        lines[1] = (short)b;
        lines[2] = (short)c;
        return lines;
    }
}
