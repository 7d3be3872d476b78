using System.Diagnostics;

namespace StatusContracts.Package.Tests;

/// <summary>Runs the .NET CLI as a user would, untouched by the test run that it is called from.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs to the end and gives what was printed. A failure is the test's to judge.</summary>
    public static async Task<(int ExitCode, string Output)> Run(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Process.Start(Command(folder, environment, arguments))!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took more than {Limit}.");
        }
    }

    /// <summary>Runs to the end and fails with what was printed unless the exit code is 0.</summary>
    public static async Task<string> Succeed(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var (exitCode, output) = await Run(folder, environment, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} in {folder}\n{output}");
        return output;
    }

    public static ProcessStartInfo Command(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var command = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // `dotnet test` tells its children which MSBuild is running and how: a build of its own must not hear it.
        foreach (var name in command.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            command.Environment.Remove(name);
        }

        // No process outlives the test.
        command.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        command.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
        {
            command.Environment[name] = value;
        }

        return command;
    }
}
