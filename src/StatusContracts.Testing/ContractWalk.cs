using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Testing.Cells;
using StatusContracts.Testing.Urls;

namespace StatusContracts.Testing;

/// <summary>
/// Asks an application for every method of interest on every resource of its contract, and holds the answers against it.
/// </summary>
/// <remarks>
/// Give it a client that follows no redirects, so that the answers are those of the resources:
/// <c>factory.CreateClient(new() { AllowAutoRedirect = false })</c>.
/// </remarks>
public sealed class ContractWalk
{
    private readonly HttpClient _client;
    private readonly IStatusContract _contract;
    private readonly ContractWalkOptions _options = new();
    private readonly RouteUrls _urls;

    private ContractWalk(HttpClient client, IStatusContract contract, IServiceProvider? services, Action<ContractWalkOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(contract);
        _client = client;
        _contract = contract;
        configure?.Invoke(_options);
        _urls = new RouteUrls(_options, services);
        Cells = [.. CellsOf(contract, _options)];
    }

    /// <summary>All cells, by resource and method. Those that are left out are among them.</summary>
    public IReadOnlyList<ContractCell> Cells { get; }

    /// <summary>
    /// The cells that are not left out as data of a theory, method and resource: for <c>[MemberData]</c> of xunit,
    /// <c>[TestCaseSource]</c> of NUnit, <c>[DynamicData]</c> of MSTest. See <see cref="AssertAsync(string, string, CancellationToken)"/>.
    /// </summary>
    public IEnumerable<object[]> TheoryData => Cells.Where(cell => !IsExcluded(cell)).Select(cell => (object[])[cell.Method, cell.Label]);

    /// <summary>A walk over an application that runs in this process: its contract is the live one.</summary>
    /// <param name="client">What sends the requests.</param>
    /// <param name="services">The services of the application: <c>factory.Services</c>, <c>app.Services</c>.</param>
    /// <param name="configure">What is asked, and how.</param>
    /// <exception cref="InvalidOperationException">The application does not call <c>AddStatusContracts()</c>.</exception>
    public static ContractWalk Over(HttpClient client, IServiceProvider services, Action<ContractWalkOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return new(client, services.GetRequiredService<IStatusContract>(), services, configure);
    }

    /// <summary>A walk over any server, with a contract that is known from elsewhere (<see cref="ContractSnapshot.Read"/>).</summary>
    /// <param name="client">What sends the requests. Its base address says where the routes begin.</param>
    /// <param name="contract">What the server should do.</param>
    /// <param name="configure">What is asked, and how.</param>
    public static ContractWalk Over(HttpClient client, IStatusContract contract, Action<ContractWalkOptions>? configure = null) =>
        new(client, contract, services: null, configure);

    /// <summary>Asks all cells.</summary>
    public async Task<ContractReport> RunAsync(CancellationToken cancellationToken = default)
    {
        // What may change something comes last, and what deletes at the very end: the others find all that there is.
        var visits = new Dictionary<ResourceContract, ResourceVisit>(ReferenceEqualityComparer.Instance);
        var results = new Dictionary<ContractCell, CellResult>(ReferenceEqualityComparer.Instance);
        foreach (var cell in Cells.OrderBy(Danger))
        {
            if (!visits.TryGetValue(cell.Resource, out var visit))
            {
                visits.Add(cell.Resource, visit = Visit(cell.Resource));
            }

            results.Add(cell, await ResultAsync(cell, visit, cancellationToken).ConfigureAwait(false));
        }

        return new([.. Cells.Select(cell => results[cell])]);
    }

    /// <summary>Asks all cells.</summary>
    /// <exception cref="ContractException">An answer is not as the contract says. The message has a table of all answers.</exception>
    public async Task AssertAsync(CancellationToken cancellationToken = default) =>
        (await RunAsync(cancellationToken).ConfigureAwait(false)).Assert();

    /// <summary>Asks one cell: the test of a theory over <see cref="TheoryData"/>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="resource">The resource, as <see cref="ContractCell.Label"/> names it.</param>
    /// <exception cref="ContractException">The answer is not as the contract says.</exception>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public async Task AssertAsync(string method, string resource, CancellationToken cancellationToken = default)
    {
        // Two resources may have one label, and so a cell each.
        var cells = Cells.Where(cell => cell.Method == method && cell.Label == resource).ToList();
        if (cells.Count == 0)
        {
            throw new ArgumentException($"The contract has no cell '{method} {resource}'. It has {Cells.Count}: see {nameof(Cells)}.", nameof(resource));
        }

        var results = new List<CellResult>();
        foreach (var cell in cells)
        {
            results.Add(await ResultAsync(cell, Visit(cell.Resource), cancellationToken).ConfigureAwait(false));
        }

        new ContractReport(results).Assert();
    }

    private static IEnumerable<ContractCell> CellsOf(IStatusContract contract, ContractWalkOptions options)
    {
        var resources = contract.Resources;
        var named = resources.SelectMany(resource => resource.Methods
            .Concat(resource.ServesAnyMethod ? [] : resource.Allow)
            .Concat(resource.Stubs.Select(stub => stub.Method).OfType<string>())
            .Concat(resource.Refusals.Select(refusal => refusal.Method)));

        // CONNECT asks for a tunnel, which HttpClient does not do.
        string[] methods = [.. named.Concat(options.Methods).Except(["CONNECT"], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return resources.SelectMany(resource => methods.Select(method => ContractCell.Of(method, resource, contract)));
    }

    private async Task<CellResult> ResultAsync(ContractCell cell, ResourceVisit visit, CancellationToken cancellationToken)
    {
        if (IsExcluded(cell))
        {
            return new(cell, Target: null, Status: null, []) { IsExcluded = true };
        }

        return visit.Target is null
            ? new(cell, Target: null, Status: null, [visit.Obstacle!])
            : await new CellJudge(_contract, _options, visit).JudgeAsync(cell, cancellationToken).ConfigureAwait(false);
    }

    private ResourceVisit Visit(ResourceContract resource) => new(_client, _contract, _options, resource, _urls.Of(resource.Route));

    private bool IsExcluded(ContractCell cell) => _options.Exclude?.Invoke(cell) == true;

    private static int Danger(ContractCell cell) => (cell.Expected, cell.Method) switch
    {
        (not CellExpectation.Served, _) or (_, "GET" or "HEAD" or "OPTIONS") => 0,
        (_, "DELETE") => 2,
        _ => 1,
    };
}
