using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Testing.Urls;

/// <summary>
/// Makes paths of routes. Values are guessed, and tried with the constraints themselves: those of the application where it runs
/// in this process, those of ASP.NET Core elsewhere.
/// </summary>
internal sealed class RouteUrls
{
    private readonly ContractWalkOptions _options;
    private readonly ParameterPolicyFactory _policies;
    private readonly DefaultHttpContext _context;

    public RouteUrls(ContractWalkOptions options, IServiceProvider? services)
    {
        var known = services ?? new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        _options = options;
        _policies = known.GetRequiredService<ParameterPolicyFactory>();
        _context = new() { RequestServices = known };
    }

    public RouteUrl Of(string route)
    {
        var pattern = RoutePatternFactory.Parse(route);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in pattern.Parameters)
        {
            if (Value(route, parameter, out var obstacle) is not { } value)
            {
                return new(null, obstacle);
            }

            values.Add(parameter.Name, value);
        }

        return new("/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Text(part, values))))), null);
    }

    private string? Value(string route, RoutePatternParameterPart parameter, out string? obstacle)
    {
        if (_options.ValueOf(route, parameter.Name) is { } given)
        {
            obstacle = Matches(parameter, given) == false
                ? $"the value '{given}' of {{{parameter.Name}}} does not meet {Constraints(parameter)}."
                : null;
            return obstacle is null ? given : null;
        }

        var found = ParameterValues.For(parameter).FirstOrDefault(candidate => Matches(parameter, candidate) == true);
        obstacle = found is null
            ? $"no value could be made for {{{parameter.Name}}}, {Constraints(parameter)}. Give one: options.UseValue(\"{parameter.Name}\", \"…\"). Or leave the route out with Exclude."
            : null;
        return found;
    }

    // Null where a constraint is not known here, or fails of itself.
    private bool? Matches(RoutePatternParameterPart parameter, string value)
    {
        try
        {
            var values = new RouteValueDictionary { [parameter.Name] = value };
            return parameter.ParameterPolicies.All(policy =>
                _policies.Create(parameter, policy) is not IRouteConstraint constraint
                || constraint.Match(_context, route: null, parameter.Name, values, RouteDirection.IncomingRequest));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string Constraints(RoutePatternParameterPart parameter) =>
        string.Join(", ", parameter.ParameterPolicies.Select(policy => policy.Content));

    private static string Text(RoutePatternPart part, Dictionary<string, string> values) => part switch
    {
        RoutePatternParameterPart { IsCatchAll: true } parameter => string.Join('/', values[parameter.Name].Split('/').Select(Uri.EscapeDataString)),
        RoutePatternParameterPart parameter => Uri.EscapeDataString(values[parameter.Name]),
        RoutePatternSeparatorPart separator => separator.Content,
        _ => Uri.EscapeDataString(((RoutePatternLiteralPart)part).Content),
    };
}
