using StandIns;

// Runs until its standard input closes or it is told to stop: a test's child process dies with the test.
await using var standIns = await Running.StartAsync(StandInOptions.FromArguments(args));
Console.WriteLine($"graph {standIns.Graph}");
Console.WriteLine($"entra {standIns.Entra}");
Console.WriteLine("ready");
while (await Console.In.ReadLineAsync() is not null)
{
}
