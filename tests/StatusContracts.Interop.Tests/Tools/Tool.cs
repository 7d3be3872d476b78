namespace StatusContracts.Interop.Tools;

/// <summary>Programs of others. Each is named as in Debian, the program like its package.</summary>
internal static class Tool
{
    public const string Nginx = "nginx";

    public const string HaProxy = "haproxy";

    public const string Ffuf = "ffuf";

    public const string Nmap = "nmap";

    // Debian keeps servers where only root looks.
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/usr/local/sbin"];

    /// <summary>Where the program is; null where it is not installed.</summary>
    public static string? Find(string name) => Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs the program is skipped.</summary>
    public static string Missing(string name) => $"{name} is not installed. On Debian: apt-get install {name}";
}
