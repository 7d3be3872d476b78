namespace StatusContracts.Benchmarks.Compiler;

/// <summary>How a program maps its endpoints.</summary>
internal enum Form
{
    /// <summary>All in the top-level statements.</summary>
    OneMethod,

    /// <summary>In extension methods over many files, each with a group.</summary>
    Groups,

    /// <summary>The same, with patterns that are constants of other classes.</summary>
    Constants,
}
