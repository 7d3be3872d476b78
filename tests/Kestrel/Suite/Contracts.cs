using StatusContracts.Generated;

namespace StatusContracts.Conformance;

/// <summary>One way to add the library to an application. The suite runs once with each of the first two.</summary>
public sealed record Contracts(string Name, Action<IServiceCollection> Add)
{
    /// <summary>As users add it: the generated method brings the answers that were compiled ahead.</summary>
    public static readonly Contracts Compiled = new("compiled", services => services.AddStatusContracts());

    /// <summary>Without a table: every answer is made while the application starts.</summary>
    public static readonly Contracts AtStartUp = new("at start-up", services => StatusContractServices.Add(services, null));

    /// <summary>Stock ASP.NET Core, for comparison.</summary>
    public static readonly Contracts None = new("stock", _ => { });

    public override string ToString() => Name;
}
