using System.ComponentModel;

namespace StatusContracts.Generated;

/// <summary>
/// Tells the compiler of a referencing assembly where the answers of this one are. Written by the generator; for
/// framework use only.
/// </summary>
/// <param name="table">A <see cref="ContractTable"/> with a public constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractTableAttribute(Type table) : Attribute
{
    /// <summary>The type that holds the answers.</summary>
    public Type Table { get; } = table;
}
