namespace Tour;

/// <summary>The part of the configuration that turns features on: a file, which is changed while the application runs.</summary>
internal sealed class FlagFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tour");

    public FlagFile() => File.WriteAllText(Path, "{}");

    public string Path => System.IO.Path.Combine(_folder.FullName, "flags.json");

    /// <summary>Writes the file, and returns once the application has seen it.</summary>
    public async Task TurnOnAsync(string flag, IConfiguration configuration)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = configuration.GetReloadToken().RegisterChangeCallback(_ => seen.TrySetResult(), state: null);

        // In one step, so that nobody reads half of it.
        var next = Path + ".next";
        await File.WriteAllTextAsync(next, $$"""{ "FeatureManagement": { "{{flag}}": true } }""");
        File.Move(next, Path, overwrite: true);
        await seen.Task;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
