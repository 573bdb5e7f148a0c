namespace SopWordAddin.Tests.Host;

/// <summary>A clock that a test moves; what waits by it waits as by the real one.</summary>
internal sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;

    public void Reach(DateTimeOffset moment) => _now = moment;
}

/// <summary>A clock that goes like the real one, as far ahead of it as a test says.</summary>
internal sealed class ClockAhead : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
