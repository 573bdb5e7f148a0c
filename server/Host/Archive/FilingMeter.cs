using System.Diagnostics.Metrics;

namespace SopWordAddin.Host.Archive;

/// <summary>Figures of filing beside the framework's own, for whatever collector listens (OpenTelemetry, dotnet-counters).</summary>
internal static class FilingMeter
{
    public const string Name = "SopWordAddin.Filing";

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Accepted = Meter.CreateCounter<long>("sop.filings.accepted", "{filing}", "Documents handed in.");

    public static readonly Counter<long> Filed = Meter.CreateCounter<long>("sop.filings.filed", "{filing}", "Documents that arrived in the archive.");

    public static readonly Counter<long> Refused = Meter.CreateCounter<long>("sop.filings.refused", "{filing}", "Documents that the archive will not have.");

    public static readonly Counter<long> LeasesLost = Meter.CreateCounter<long>("sop.filings.leases_lost", "{lease}", "Attempts that another server took over.");

    public static readonly Counter<long> Throttled = Meter.CreateCounter<long>("sop.graph.throttled", "{answer}", "Times Graph asked to be left alone.");
}
