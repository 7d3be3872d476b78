using StatusContracts.Discovery.Census;

namespace StatusContracts.Discovery;

/// <summary>
/// The methods that an application may have served without endpoints of their own, by options of <c>AddStatusContracts()</c>.
/// A program that names an option is taken to set it.
/// </summary>
internal static class ServedMethods
{
    private const string Head = "HEAD";
    private const string Options = "OPTIONS";
    private const string Get = "GET";
    private const string ServeHead = nameof(ServeHead);
    private const string ServeOptions = nameof(ServeOptions);

    /// <summary>Whether <paramref name="method"/> may be served where no endpoint takes it.</summary>
    public static bool MayServe(ProgramNames names, string method) => method switch
    {
        Head => names.Mentions(ServeHead),
        Options => names.Mentions(ServeOptions),
        _ => false,
    };

    /// <summary>The methods that may be served beside <paramref name="methods"/>, those of the endpoints of a resource.</summary>
    public static IEnumerable<string> Beside(ProgramNames names, IReadOnlyCollection<string> methods)
    {
        if (methods.Contains(Get) && !methods.Contains(Head) && MayServe(names, Head))
        {
            yield return Head;
        }

        if (!methods.Contains(Options) && MayServe(names, Options))
        {
            yield return Options;
        }
    }
}
