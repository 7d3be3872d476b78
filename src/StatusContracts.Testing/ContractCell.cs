namespace StatusContracts.Testing;

/// <summary>One method on one resource: what is asked, and what the contract says of it.</summary>
/// <param name="Method">The method of the request.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Expected">What the contract says.</param>
public sealed record ContractCell(string Method, ResourceContract Resource, CellExpectation Expected)
{
    /// <summary>The resource in one word: its route, and its hosts where it is limited to some.</summary>
    public string Label => LabelOf(Resource);

    /// <summary><c>DELETE /api/books/{id:int}</c>.</summary>
    public override string ToString() => $"{Method} {Label}";

    internal static string LabelOf(ResourceContract resource) => resource.Hosts.Count == 0
        ? resource.Route
        : $"{resource.Route} on {string.Join(", ", resource.Hosts)}";

    internal static ContractCell Of(string method, ResourceContract resource, IStatusContract contract) =>
        new(method, resource, Expect(method, resource, contract));

    private static CellExpectation Expect(string method, ResourceContract resource, IStatusContract contract)
    {
        if (resource.Stubs.Any(stub => stub.Method == method))
        {
            return CellExpectation.Planned;
        }

        if (resource.Allow.Contains(method) || resource.ServesAnyMethod)
        {
            return CellExpectation.Served;
        }

        return resource.Stubs.Any(stub => stub.Method is null) ? CellExpectation.Planned
            : contract.ServerMethods.Contains(method) ? CellExpectation.NotAllowed
            : CellExpectation.Unknown;
    }
}

/// <summary>What a contract says of a method on a resource.</summary>
public enum CellExpectation
{
    /// <summary>An endpoint takes the request, whatever it answers.</summary>
    Served,

    /// <summary>It is planned: 501 that says what for.</summary>
    Planned,

    /// <summary>The resource does not have it: 405 with <c>Allow</c>.</summary>
    NotAllowed,

    /// <summary>The server does not know the method: 501 with <c>Allow</c>.</summary>
    Unknown,
}
