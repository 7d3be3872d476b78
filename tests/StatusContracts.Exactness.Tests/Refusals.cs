using System.Reflection;

namespace StatusContracts.Exactness;

/// <summary>Handlers that only refuse. Attributes cannot be made at run time, so there is a handler for each set that is drawn.</summary>
internal static class Refusals
{
    private static readonly MethodInfo[] Handlers =
        [.. typeof(Refusals).GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Where(method => Methods(method).Length > 0)];

    /// <summary>The sets of methods for which there is a handler.</summary>
    public static IReadOnlyList<string[]> Sets { get; } = [.. Handlers.Select(Methods)];

    public static MethodInfo Handler(string[] methods) => Handlers.First(handler => Methods(handler).SequenceEqual(methods));

    private static string[] Methods(MethodInfo handler) =>
        [.. handler.GetCustomAttributes<MethodNotAllowedAttribute>().Select(refusal => refusal.Method)];

    [MethodNotAllowed("DELETE", "DELETE never made sense here.")]
    private static void Delete()
    {
    }

    [MethodNotAllowed("PURGE", "PURGE never made sense here.")]
    private static void Purge()
    {
    }

    [MethodNotAllowed("GET", "GET never made sense here."), MethodNotAllowed("POST", "POST never made sense here.")]
    private static void GetAndPost()
    {
    }

    [MethodNotAllowed("HEAD", "HEAD never made sense here."), MethodNotAllowed("OPTIONS", "OPTIONS never made sense here.")]
    private static void HeadAndOptions()
    {
    }

    [MethodNotAllowed("PUT", "PUT never made sense here."), MethodNotAllowed("DELETE", "DELETE never made sense here.")]
    [MethodNotAllowed("PATCH", "PATCH never made sense here.")]
    private static void Writing()
    {
    }
}
