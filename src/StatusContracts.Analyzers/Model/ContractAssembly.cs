using StatusContracts.Collections;

namespace StatusContracts.Model;

/// <summary>What the generator must know of the assembly that it writes into, apart from its endpoints.</summary>
/// <param name="Namespace">The namespace of the assembly's table, without <c>global::</c>.</param>
/// <param name="ReferencedTables">The full names of the tables of referenced assemblies, sorted ordinally.</param>
/// <param name="ReadsUtf8Literals">
/// Whether its language version has <c>"…"u8</c> (C# 11). Without it the answers are built at start-up instead.
/// </param>
/// <param name="IsForDevelopment">
/// Whether it is compiled without optimization: then the routes of the source are compiled too, for the start-up report.
/// They are all that grows with endpoints instead of distinct answers, and nothing in production reads them.
/// </param>
internal sealed record ContractAssembly(
    string Namespace,
    EquatableArray<string> ReferencedTables,
    bool ReadsUtf8Literals,
    bool IsForDevelopment)
{
    /// <summary>The full name of the assembly's own table.</summary>
    public string Table => $"global::{Namespace}.Contract";
}
