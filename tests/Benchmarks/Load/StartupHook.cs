using System.Globalization;
using System.IO.Pipes;

/// <summary>
/// Runs inside the server that is measured, where the runtime loads it by DOTNET_STARTUP_HOOKS: whenever its pipe is opened it
/// collects all garbage and tells what is left. The product itself has no such door.
/// </summary>
internal static class StartupHook
{
    /// <summary>Environment variable with the pipe's name.</summary>
    public const string Pipe = "SOP_LOAD_PIPE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Pipe) is { } name)
        {
            new Thread(() => Serve(name)) { IsBackground = true }.Start();
        }
    }

    private static void Serve(string name)
    {
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name);
            pipe.WaitForConnection();
            using var writer = new StreamWriter(pipe);
            for (var round = 0; round < 3; round++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: false)} {Environment.WorkingSet} {ThreadPool.ThreadCount}"));
        }
    }
}
