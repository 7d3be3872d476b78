using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StatusContracts.Benchmarks.Compiler;

/// <summary>The CPU time of a child process that has ended. Windows keeps it; elsewhere it is the parent's to ask for.</summary>
internal sealed partial class ChildTime(Process process)
{
    private const int OfChildren = -1;

    // Larger than struct rusage anywhere; user and system time come first, each in seconds and microseconds.
    private const int Fields = 32;

    private readonly double _before = OperatingSystem.IsWindows() ? 0 : OfAllChildren();

    public double Milliseconds() => OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalMilliseconds : OfAllChildren() - _before;

    private static double OfAllChildren()
    {
        Span<long> usage = stackalloc long[Fields];
        return GetUsage(OfChildren, ref MemoryMarshal.GetReference(usage)) == 0
            ? ((usage[0] + usage[2]) * 1000) + (((int)usage[1] + (int)usage[3]) / 1000.0)
            : throw new InvalidOperationException("The system does not tell the time of child processes.");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
