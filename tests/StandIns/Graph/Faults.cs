using System.Text.RegularExpressions;

namespace StandIns.Graph;

/// <summary>A fault to inject: where, which and how often.</summary>
/// <param name="Match">Regular expression over <c>METHOD /path</c>.</param>
/// <param name="Kind">throttled, busy, error, html, race, lost, locked, quota, denied, challenge, reset, expired or slow.</param>
/// <param name="Times">How many requests it hits; 0 for all.</param>
/// <param name="Chance">Share of the matching requests, 0 to 1.</param>
/// <param name="Seconds">Retry-After of throttled and busy; delay of slow.</param>
public sealed record Fault(string Match, string Kind, int Times = 1, double Chance = 1, double Seconds = 1);

/// <summary>The faults in force, and a record of clients that came back before their Retry-After was over.</summary>
public sealed class Faults(int seed)
{
    private readonly Lock _lock = new();
    private readonly List<(Fault Fault, int Left)> _active = [];
#pragma warning disable CA5394 // repeatable chance, no secret
    private readonly Random _random = new(seed);
#pragma warning restore CA5394
    private DateTimeOffset _closedSince;
    private DateTimeOffset _closedUntil;

    /// <summary>Requests that came in the second half of a time that everybody had been told to wait; earlier ones may have been on their way.</summary>
    public int CameTooEarly { get; private set; }

    public int Injected { get; private set; }

    public void Add(Fault fault)
    {
        lock (_lock)
        {
            _active.Add((fault, fault.Times));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _active.Clear();
        }
    }

    public double Chance()
    {
        lock (_lock)
        {
#pragma warning disable CA5394
            return _random.NextDouble();
#pragma warning restore CA5394
        }
    }

    /// <summary>The fault that hits this request, or null. Whoever comes during a Retry-After is recorded and throttled again.</summary>
    /// <param name="began">When its first byte came: a large one is long on its way.</param>
    public Fault? Next(string request, DateTimeOffset began)
    {
        lock (_lock)
        {
            var now = DateTimeOffset.UtcNow;
            if (now < _closedUntil)
            {
                CameTooEarly += began - _closedSince > (_closedUntil - _closedSince) / 2 ? 1 : 0;
                return new Fault("", "throttled", Seconds: Math.Max(1, (_closedUntil - now).TotalSeconds));
            }

            for (var i = 0; i < _active.Count; i++)
            {
                var (fault, left) = _active[i];
                if (!Regex.IsMatch(request, fault.Match))
                {
                    continue;
                }

#pragma warning disable CA5394
                if (fault.Chance < 1 && _random.NextDouble() >= fault.Chance)
                {
                    continue;
                }
#pragma warning restore CA5394

                if (left == 1)
                {
                    _active.RemoveAt(i);
                }
                else
                {
                    _active[i] = (fault, left - 1);
                }

                Injected++;
                if (fault.Kind is "throttled" or "busy")
                {
                    (_closedSince, _closedUntil) = (now, now.AddSeconds(fault.Seconds));
                }

                return fault;
            }

            return null;
        }
    }
}
