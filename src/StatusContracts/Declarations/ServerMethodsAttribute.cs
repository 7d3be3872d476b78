namespace StatusContracts;

/// <summary>
/// Lists the methods that the server knows at all. Any other method is answered 501 (Not Implemented, RFC 9110,
/// section 9.1) wherever no endpoint takes it, except GET and HEAD, which every server knows.
/// </summary>
/// <remarks>
/// Without it, a server knows the registered methods that general HTTP software uses (CONNECT, DELETE, GET, HEAD,
/// OPTIONS, PATCH, POST, PUT, QUERY, TRACE) and each method that an endpoint declares.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class ServerMethodsAttribute : Attribute
{
    /// <summary>Lists the methods that the server knows.</summary>
    /// <param name="methods">The methods, such as <c>"GET"</c>. Case-sensitive (RFC 9110, section 9.1).</param>
    /// <exception cref="ArgumentException">A method is no token (RFC 9110, section 5.6.2).</exception>
    public ServerMethodsAttribute(params string[] methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        foreach (var method in methods)
        {
            MethodTokens.ThrowIfInvalid(method);
        }

        Methods = methods;
    }

    /// <summary>The methods that the server knows.</summary>
    public IReadOnlyList<string> Methods { get; }
}
