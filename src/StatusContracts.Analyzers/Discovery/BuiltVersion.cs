using Microsoft.CodeAnalysis;
using StatusContracts.Model;

namespace StatusContracts.Discovery;

/// <summary>The version that a compilation says to be, in its attributes.</summary>
internal static class BuiltVersion
{
    // What the SDK writes for a project that sets no version: nobody has said it.
    private static readonly ReleaseVersion Unset = new(1, 0, 0, 0, "");

    /// <summary>The version for people, or else that of the assembly; null where nobody has set any.</summary>
    public static ReleaseVersion? Of(Compilation compilation)
    {
        ReleaseVersion? informational = null;
        ReleaseVersion? assembly = null;
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is(KnownTypes.AssemblyInformationalVersionAttribute))
            {
                informational = Version(attribute);
            }
            else if (attribute.AttributeClass.Is(KnownTypes.AssemblyVersionAttribute))
            {
                assembly = Version(attribute);
            }
        }

        return (informational ?? assembly) is { } version && version != Unset ? version : null;
    }

    private static ReleaseVersion? Version(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string text }]
        && ReleaseVersion.TryParse(text, out var version)
            ? version
            : null;
}
