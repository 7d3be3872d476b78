using System.Diagnostics;
using System.Globalization;

namespace StatusContracts.Benchmarks.StartUp;

/// <summary>What a <see cref="StartedApplication"/> says of itself.</summary>
/// <param name="Processor">
/// The processor time of the process, all threads, until its first response, in milliseconds. A clock would also tell what
/// else the machine does.
/// </param>
/// <param name="Held">Bytes on the managed heap then, after a full collection.</param>
/// <param name="Answered">The same after one 405 of each resource.</param>
internal sealed record FreshProcess(double Processor, double Held, double Answered)
{
    /// <param name="environment">What <c>IHostEnvironment</c> says.</param>
    public static FreshProcess Run(RouteTable table, bool hasContracts, string environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(typeof(FreshProcess).Assembly.Location);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var argument in (object[])[StartedApplication.Argument, table.Shape, table.Endpoints, hasContracts])
        {
            start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && output.Split(' ', StringSplitOptions.TrimEntries) is [var processor, var held, var answered]
            ? new(Number(processor), Number(held), Number(answered))
            : throw new InvalidOperationException($"{table} ended with {process.ExitCode}: {output}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
