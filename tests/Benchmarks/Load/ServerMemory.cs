using System.Globalization;
using System.IO.Pipes;

namespace Benchmarks.Load;

/// <summary>What a server holds after a full collection.</summary>
/// <param name="Heap">Bytes that live objects take.</param>
/// <param name="WorkingSet">Bytes of memory that the process takes.</param>
internal sealed record ServerMemory(long Heap, long WorkingSet, int Threads)
{
    /// <summary>To be called before the server starts: puts <see cref="StartupHook"/> into it.</summary>
    /// <returns>The name of its pipe.</returns>
    public static string Prepare()
    {
        var pipe = $"sop-load-{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(StartupHook.Pipe, pipe);
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location);
        return pipe;
    }

    public static async Task<ServerMemory> MeasureAsync(string pipe)
    {
        await using var stream = new NamedPipeClientStream(pipe);
        await stream.ConnectAsync(TimeSpan.FromMinutes(1), default);
        using var reader = new StreamReader(stream);
        var figures = (await reader.ReadLineAsync())!.Split(' ').Select(f => long.Parse(f, CultureInfo.InvariantCulture)).ToList();
        return new ServerMemory(figures[0], figures[1], (int)figures[2]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Heap / 1e6:0.0} MB of objects, {WorkingSet / 1e6:0} MB of memory, {Threads} threads");
}
