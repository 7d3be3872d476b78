using Microsoft.Extensions.Configuration;

namespace StatusContracts.Conformance.Gates;

/// <summary>A configuration of one JSON file, which is watched as that of an application is.</summary>
public sealed class FlagFile : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("flags").FullName, "flags.json");

    public FlagFile(string json)
    {
        File.WriteAllText(_path, json);
        Configuration = new ConfigurationBuilder().AddJsonFile(_path, optional: false, reloadOnChange: true).Build();
    }

    public IConfigurationRoot Configuration { get; }

    /// <summary>Writes the file, and returns when the configuration says so.</summary>
    public async Task ChangeAsync(string json)
    {
        var reloaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = Configuration.GetReloadToken().RegisterChangeCallback(_ => reloaded.SetResult(), null);

        // In one step, so that nobody reads half of it.
        var next = _path + ".next";
        await File.WriteAllTextAsync(next, json);
        File.Move(next, _path, overwrite: true);
        await reloaded.Task.WaitAsync(Wire.Patience);
    }

    public void Dispose()
    {
        ((IDisposable)Configuration).Dispose();
        Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
    }
}
