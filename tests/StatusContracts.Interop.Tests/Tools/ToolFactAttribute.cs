namespace StatusContracts.Interop.Tools;

/// <summary>A test that runs a program of somebody else's, and is skipped with a word about it where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tool">The program, and the Debian package that has it.</param>
    public ToolFactAttribute(string tool) => Skip = Tool.Find(tool) is null ? Tool.Missing(tool) : null;
}

/// <inheritdoc cref="ToolFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="ToolFactAttribute(string)"/>
    public ToolTheoryAttribute(string tool) => Skip = Tool.Find(tool) is null ? Tool.Missing(tool) : null;
}
