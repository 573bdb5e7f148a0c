using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace SopWordAddin.Tests.Host;

/// <summary>A PostgreSQL of our own on a loopback port, gone after the tests. Debian's, or whatever initdb the PATH knows.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Collection = "PostgreSQL";

    private readonly string _folder = Directory.CreateTempSubdirectory("sop-postgres-").FullName;
    private readonly int _port = FreePort();
    private Process? _server;

    /// <summary>The server's settings for a database of its own, empty.</summary>
    public async Task<string[]> NewDatabaseAsync()
    {
        var name = $"sop_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ["--ConnectionStrings:Postgres", ConnectionTo(name)];
    }

    public async Task InitializeAsync()
    {
        var data = Path.Combine(_folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync(Process.Start("chown", ["postgres", _folder]));
        }

        await RunAsync(Start("initdb", "--pgdata", data, "--username", "postgres", "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C"));
        _server = Start("postgres", "-D", data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", "", "-c", "fsync=off", "-c", "max_connections=200");
        await AnswersAsync();
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is { HasExited: false })
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=2;Connection Pruning Interval=1";

    private async Task AnswersAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !_server!.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    private static Process Start(string program, params string[] args)
    {
        var path = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).First()
            : program;
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (Environment.IsPrivilegedProcess)
        {
            start.FileName = "setpriv";
            foreach (var word in new[] { "--reuid=postgres", "--regid=postgres", "--init-groups", path })
            {
                start.ArgumentList.Add(word);
            }
        }

        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task RunAsync(Process process)
    {
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(PostgresServer.Collection)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>;
