namespace StatusContracts;

/// <summary>A place in the source of the application.</summary>
/// <param name="File">The file, from the folder of its project, with forward slashes: <c>Endpoints/Books.cs</c>.</param>
/// <param name="Line">The line; the first is 1.</param>
public sealed record SourceLocation(string File, int Line)
{
    /// <summary><c>Endpoints/Books.cs:27</c>.</summary>
    public override string ToString() => $"{File}:{Line}";
}
