using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RequestDecompression;

namespace StatusContracts.Neighbours;

/// <summary>Content is decoded when an endpoint reads it. What reads none is not troubled by content that is broken.</summary>
public abstract class RequestDecompression(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(
        app =>
        {
            app.UseRequestDecompression();
            Map(app);
            app.MapControllers();
        },
        services =>
        {
            App.AddControllers(services, typeof(DecodedController));
            services.AddRequestDecompression(decompression =>
                decompression.DecompressionProviders.Add("x-base64", new Base64()));
        });

    private static void Map(WebApplication app)
    {
        app.MapPost("/decoded", (Note note) => Results.Text(note.Text));
        app.MapPut("/decoded", [NotImplementedYet("Notes")] (Note note) => Stub.Result);
    }

    public sealed record Note(string Text);

    [ApiController, Route("decoded/mvc")]
    public sealed class DecodedController : ControllerBase
    {
        [HttpPost] public IActionResult Post(Note note) => Content(note.Text);

        [HttpPut, NotImplementedYet("Notes")] public IActionResult Put(Note note) => Stub.ActionResult;
    }

    [Theory]
    [InlineData("/decoded"), InlineData("/decoded/mvc")]
    public async Task Endpoint_ReadsWhatIsDecoded(string path)
    {
        (await SendAsInStock(Site, Encoded($"POST {path}", "x-base64", "eyJ0ZXh0IjoiaGVsbG8ifQ=="))).Is(200, "hello");
        (await SendAsInStock(Site, Encoded($"POST {path}", "gzip", "not gzip"))).Is(500);
    }

    [Theory]
    [InlineData("/decoded"), InlineData("/decoded/mvc")]
    public async Task AnswerOfTheResource_ReadsNothing(string path)
    {
        foreach (var (coding, content) in new[] { ("x-base64", "eyJ0ZXh0IjoiaGVsbG8ifQ=="), ("gzip", "not gzip"), ("other", "?") })
        {
            (await Send(Site, Encoded($"PUT {path}", coding, content))).IsPlanned("Notes", allow: "POST");
            (await Send(Site, Encoded($"DELETE {path}", coding, content))).IsNotAllowed("POST");
            (await Send(Site, Encoded($"PROPFIND {path}", coding, content))).IsUnknownMethod("POST");
        }
    }

    private static string Encoded(string line, string coding, string content) =>
        $"{line}\nContent-Type: application/json\nContent-Encoding: {coding}\n\n{content}";

    // Text, so that a test can write it down.
    private sealed class Base64 : IDecompressionProvider
    {
        public Stream GetDecompressionStream(Stream stream) =>
            new CryptoStream(stream, new FromBase64Transform(), CryptoStreamMode.Read, leaveOpen: true);
    }

    public sealed class Compiled(Servers servers) : RequestDecompression(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : RequestDecompression(servers, Contracts.AtStartUp);
}
