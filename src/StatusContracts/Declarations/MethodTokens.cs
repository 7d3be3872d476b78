using System.Runtime.CompilerServices;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>The check of method names that users write.</summary>
internal static class MethodTokens
{
    /// <exception cref="ArgumentException"><paramref name="method"/> can be no HTTP method.</exception>
    public static void ThrowIfInvalid(string method, [CallerArgumentExpression(nameof(method))] string? parameter = null)
    {
        if (method is null || !HttpVerb.IsToken(method))
        {
            throw new ArgumentException(
                $"'{method}' can be no HTTP method: a method is one or more letters, digits or any of !#$%&'*+-.^_`|~ (RFC 9110, section 5.6.2).",
                parameter);
        }
    }
}
