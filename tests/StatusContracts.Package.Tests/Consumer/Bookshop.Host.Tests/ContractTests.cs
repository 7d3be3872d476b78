using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts;
using StatusContracts.Testing;
using Xunit;

namespace Bookshop.Host.Tests;

public sealed class ContractTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly HttpClient _client = factory.CreateClient(new() { AllowAutoRedirect = false });

    [Fact]
    public Task EveryCell_IsAsTheContractSays() => ContractWalk.Over(_client, factory.Services).AssertAsync();

    [Fact]
    public void Contract_IsPinned() => ContractSnapshot.Assert(factory.Services.GetRequiredService<IStatusContract>(), "Contract.json");

    [Theory]
    [MemberData(nameof(Cells))]
    public Task Cell_IsAsTheContractSays(string method, string resource) =>
        ContractWalk.Over(_client, factory.Services).AssertAsync(method, resource);

    // A host of its own: the cells are listed before there are fixtures.
    public static IEnumerable<object[]> Cells()
    {
        using var factory = new WebApplicationFactory<Program>();
        return ContractWalk.Over(factory.CreateClient(), factory.Services).TheoryData.ToList();
    }
}
