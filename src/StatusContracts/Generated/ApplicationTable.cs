namespace StatusContracts.Generated;

/// <summary>
/// The table of an assembly that calls <c>AddStatusContracts()</c>. Of the others nobody knows whether what they map when
/// they are applications themselves is mapped here.
/// </summary>
internal sealed record ApplicationTable(ContractTable Table)
{
    /// <summary>The routes that the assembly maps whenever it starts; none when the compiler was sure of none.</summary>
    public Utf8Literal? Routes => CompiledAnswers.Of([Table]).CompiledRoutes;

    /// <summary>Whether the assembly is the application of that name: by default, that is the name of its assembly.</summary>
    public bool IsOf(string application) => Table.GetType().Assembly.GetName().Name == application;
}
