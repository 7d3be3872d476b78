namespace StatusContracts.Testing.Snapshots;

/// <summary>What a file says of a contract.</summary>
internal sealed record Snapshot : IStatusContract
{
    public required bool HasExplicitServerMethods { get; init; }

    public required IReadOnlyList<string> ServerMethods { get; init; }

    public required IReadOnlyList<ResourceContract> Resources { get; init; }

    /// <summary>What is kept of <paramref name="contract"/>: not where the code is, which moves with every edit.</summary>
    public static Snapshot Of(IStatusContract contract) => new()
    {
        HasExplicitServerMethods = contract.HasExplicitServerMethods,
        ServerMethods = contract.ServerMethods,
        Resources = [.. contract.Resources.Select(resource => resource with
        {
            Stubs = [.. resource.Stubs.Select(stub => stub with { Member = null, Source = null })],
        })],
    };
}
