using System.Diagnostics;

namespace StatusContracts.Cost;

/// <summary>What a request allocates, beside another: mostly the same request to the same application without the library.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="PeerName">What it is compared to.</param>
/// <param name="More">By how many bytes it exceeds the peer.</param>
internal sealed record Comparison(string Name, Sample Sample, string PeerName, Sample Peer, long More)
{
    /// <summary>
    /// What a debug build of the library allocates in addition: there the compiler keeps the state of an async method in an
    /// object, also of one that never waits.
    /// </summary>
    public long InDebug { get; init; }

    /// <summary><see cref="More"/>, of the library as it was built.</summary>
    public long Expected => More + (IsDebugBuild ? InDebug : 0);

    private static bool IsDebugBuild { get; } = typeof(Stub).Assembly
        .GetCustomAttributes(typeof(DebuggableAttribute), inherit: false)
        .Any(attribute => ((DebuggableAttribute)attribute).IsJITOptimizerDisabled);
}
