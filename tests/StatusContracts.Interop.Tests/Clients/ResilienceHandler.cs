using Polly;

namespace StatusContracts.Interop.Clients;

/// <summary>A pipeline of Polly around the requests of an <see cref="HttpClient"/>, as <c>docs/clients.md</c> shows it.</summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
}
