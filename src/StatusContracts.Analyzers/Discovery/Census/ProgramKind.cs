using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery.Census;

/// <summary>What is being compiled, as far as it decides which endpoints there are.</summary>
internal enum ProgramKind
{
    /// <summary>It runs: what it does not map or reference is not there.</summary>
    Application,

    /// <summary>Another assembly hosts it, and may add endpoints, prefixes and handlers of exceptions.</summary>
    Library,

    /// <summary>It runs, but only to test: its endpoints are there to be wrong.</summary>
    Tests,
}

internal static class ProgramKinds
{
    public static ProgramKind Of(Compilation compilation)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (KnownTypes.Assemblies.TestFrameworks.Contains(reference.Name))
            {
                return ProgramKind.Tests;
            }
        }

        return compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
            ? ProgramKind.Application
            : ProgramKind.Library;
    }
}
