using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace StatusContracts.Oracle;

/// <summary>The file to which <c>MapFallbackToFile</c> leads, in memory.</summary>
internal sealed class FallbackFile : IFileInfo, IFileProvider
{
    public const string Path = "index.html";

    private static readonly FallbackFile Instance = new();

    public static readonly IWebHostEnvironment Environment = new NoEnvironment();

    public static readonly StaticFileOptions Options = new() { FileProvider = Instance };

    private static ReadOnlySpan<byte> Content => "<!DOCTYPE html><title>Fallback</title>"u8;

    bool IFileInfo.Exists => true;

    long IFileInfo.Length => Content.Length;

    string? IFileInfo.PhysicalPath => null;

    string IFileInfo.Name => Path;

    DateTimeOffset IFileInfo.LastModified => DateTimeOffset.UnixEpoch;

    bool IFileInfo.IsDirectory => false;

    Stream IFileInfo.CreateReadStream() => new MemoryStream(Content.ToArray());

    IFileInfo IFileProvider.GetFileInfo(string subpath) =>
        subpath.TrimStart('/') == Path ? this : new NotFoundFileInfo(subpath);

    IDirectoryContents IFileProvider.GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    IChangeToken IFileProvider.Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>What static files ask the host for.</summary>
    private sealed class NoEnvironment : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = "";

        public IFileProvider WebRootFileProvider { get; set; } = Instance;

        public string ApplicationName { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = Instance;

        public string ContentRootPath { get; set; } = "";

        public string EnvironmentName { get; set; } = "Production";
    }
}
