extern alias controllers;
extern alias minimal;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace StatusContracts.Testing.Tests;

/// <summary>The bookshop, written once with minimal APIs and once with controllers: it keeps its contract, which is pinned.</summary>
public abstract class Samples<TProgram>(WebApplicationFactory<TProgram> factory) : IClassFixture<WebApplicationFactory<TProgram>>
    where TProgram : class
{
    // In this repository the compiler is told other paths (PathMap), so the file is named in full.
    private static readonly string Pinned = Path.Combine(Repository.Root, "tests", "StatusContracts.Testing.Tests", "Bookshop.json");

    // Displays that are put up, and a book that is there.
    private static void Configure(ContractWalkOptions options) => options.UseValue("documentName", "v1").UseValue("display", "summer");

    [Fact]
    public async Task Bookshop_KeepsItsContract() =>
        await ContractWalk.Over(await StaffClientAsync(), factory.Services, Configure).AssertAsync();

    [Fact]
    public void Contract_IsPinned() =>
        ContractSnapshot.Assert(factory.Services.GetRequiredService<IStatusContract>(), Pinned);

    [Fact]
    public async Task PinnedContract_HoldsWithoutTheServices() =>
        await ContractWalk.Over(await StaffClientAsync(), ContractSnapshot.Read(Pinned), Configure).AssertAsync();

    [Fact]
    public async Task Stranger_LearnsNothingOfOrders()
    {
        using var client = factory.CreateClient();
        var walk = ContractWalk.Over(client, factory.Services, Configure);

        var report = await walk.RunAsync();

        var failed = report.Results.Where(result => result.Problems.Count > 0).ToList();
        Assert.Contains(failed, result => $"{result.Cell}" == "POST /api/orders");
        Assert.All(failed, result => Assert.Equal(401, result.Status));
        Assert.Contains("401!", report.ToString(), StringComparison.Ordinal);
        (await ContractWalk.Over(client, factory.Services, options =>
        {
            Configure(options);
            options.AcceptDenied = true;
        }).RunAsync()).Assert();
    }

    private async Task<HttpClient> StaffClientAsync()
    {
        var client = factory.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.PostAsJsonAsync("/api/session", new { name = "staff", password = "demonstration" });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        return client;
    }
}

public sealed class MinimalApiSample(WebApplicationFactory<minimal::Program> factory) : Samples<minimal::Program>(factory);

public sealed class ControllersSample(WebApplicationFactory<controllers::Program> factory) : Samples<controllers::Program>(factory);
