using Microsoft.CodeAnalysis;

namespace StatusContracts.Discovery;

/// <summary>
/// The types that the compiler side looks for, by their full names, and the questions it asks about them. Names are
/// compared, not symbols: a symbol belongs to one compilation, and a project that lacks a type has no symbol for it.
/// </summary>
internal static class KnownTypes
{
    public const string NotImplementedYetAttribute = "StatusContracts.NotImplementedYetAttribute";
    public const string MethodNotAllowedAttribute = "StatusContracts.MethodNotAllowedAttribute";
    public const string ServerMethodsAttribute = "StatusContracts.ServerMethodsAttribute";
    public const string FeatureFlagsAttribute = "StatusContracts.FeatureFlagsAttribute";
    public const string Stub = "StatusContracts.Stub";
    public const string StatusContractTypedResults = "Microsoft.AspNetCore.Http.StatusContractTypedResults";
    public const string StatusContractResults = "Microsoft.AspNetCore.Http.StatusContractResults";
    public const string StatusContractActionResults = "Microsoft.AspNetCore.Mvc.StatusContractActionResults";
    public const string ContractTable = "StatusContracts.Generated.ContractTable";
    public const string ContractTableAttribute = "StatusContracts.Generated.ContractTableAttribute";

    public const string ServiceCollection = "Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string Task = "System.Threading.Tasks.Task";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string PipeWriter = "System.IO.Pipelines.PipeWriter";
    public const string Stream = "System.IO.Stream";
    public const string Result = "Microsoft.AspNetCore.Http.IResult";
    public const string ActionResultInterface = "Microsoft.AspNetCore.Mvc.IActionResult";
    public const string ActionResult = "Microsoft.AspNetCore.Mvc.ActionResult";

    public const string Controller = "Microsoft.AspNetCore.Mvc.Controller";
    public const string ControllerBase = "Microsoft.AspNetCore.Mvc.ControllerBase";
    public const string ControllerAttribute = "Microsoft.AspNetCore.Mvc.ControllerAttribute";
    public const string NonControllerAttribute = "Microsoft.AspNetCore.Mvc.NonControllerAttribute";
    public const string NonActionAttribute = "Microsoft.AspNetCore.Mvc.NonActionAttribute";
    public const string ActionNameAttribute = "Microsoft.AspNetCore.Mvc.ActionNameAttribute";
    public const string AreaAttribute = "Microsoft.AspNetCore.Mvc.AreaAttribute";
    public const string RouteAttribute = "Microsoft.AspNetCore.Mvc.RouteAttribute";
    public const string AcceptVerbsAttribute = "Microsoft.AspNetCore.Mvc.AcceptVerbsAttribute";
    public const string HttpMethodAttribute = "Microsoft.AspNetCore.Mvc.Routing.HttpMethodAttribute";
    public const string ProducesResponseTypeAttribute = "Microsoft.AspNetCore.Mvc.ProducesResponseTypeAttribute";
    public const string RouteValueAttribute = "Microsoft.AspNetCore.Mvc.Routing.RouteValueAttribute";
    public const string RouteValueProvider = "Microsoft.AspNetCore.Mvc.Routing.IRouteValueProvider";
    public const string RouteTemplateProvider = "Microsoft.AspNetCore.Mvc.Routing.IRouteTemplateProvider";
    public const string ActionHttpMethodProvider = "Microsoft.AspNetCore.Mvc.Routing.IActionHttpMethodProvider";

    public const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";
    public const string WebApplicationBuilder = "Microsoft.AspNetCore.Builder.WebApplicationBuilder";
    public const string ApplicationBuilder = "Microsoft.AspNetCore.Builder.IApplicationBuilder";
    public const string EndpointConventionBuilder = "Microsoft.AspNetCore.Builder.IEndpointConventionBuilder";
    public const string RouteHandlerBuilder = "Microsoft.AspNetCore.Builder.RouteHandlerBuilder";
    public const string EndpointRouteBuilderExtensions = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    public const string StatusContractConventions = "Microsoft.AspNetCore.Builder.StatusContractConventions";
    public const string EndpointRouteBuilder = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string RouteGroupBuilder = "Microsoft.AspNetCore.Routing.RouteGroupBuilder";
    public const string HttpMethodMetadata = "Microsoft.AspNetCore.Routing.IHttpMethodMetadata";
    public const string HttpMethods = "Microsoft.AspNetCore.Http.HttpMethods";
    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";
    public const string HttpRequest = "Microsoft.AspNetCore.Http.HttpRequest";
    public const string HttpResponse = "Microsoft.AspNetCore.Http.HttpResponse";
    public const string RequestDelegate = "Microsoft.AspNetCore.Http.RequestDelegate";
    public const string StatusCodes = "Microsoft.AspNetCore.Http.StatusCodes";
    public const string HeaderDictionary = "Microsoft.AspNetCore.Http.IHeaderDictionary";
    public const string ServiceMetadata = "Microsoft.AspNetCore.Http.Metadata.IFromServiceMetadata";
    public const string FromKeyedServicesAttribute = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";
    public const string BindingSourceMetadata = "Microsoft.AspNetCore.Mvc.ModelBinding.IBindingSourceMetadata";
    public const string ClaimsPrincipal = "System.Security.Claims.ClaimsPrincipal";
    public const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    public const string HostEnvironment = "Microsoft.Extensions.Hosting.IHostEnvironment";
    public const string ExceptionHandlerOptions = "Microsoft.AspNetCore.Builder.ExceptionHandlerOptions";
    public const string EmptyHttpResult = "Microsoft.AspNetCore.Http.HttpResults.EmptyHttpResult";
    public const string EmptyResult = "Microsoft.AspNetCore.Mvc.EmptyResult";
    public const string FormFile = "Microsoft.AspNetCore.Http.IFormFile";
    public const string ModelStateDictionary = "Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary";
    public const string ProblemDetails = "Microsoft.AspNetCore.Mvc.ProblemDetails";
    public const string NotImplementedException = "System.NotImplementedException";
    public const string AssemblyInformationalVersionAttribute = "System.Reflection.AssemblyInformationalVersionAttribute";
    public const string AssemblyVersionAttribute = "System.Reflection.AssemblyVersionAttribute";
    public const string NotSupportedException = "System.NotSupportedException";
    public const string ConditionalAttribute = "System.Diagnostics.ConditionalAttribute";
    public const string Expression = "System.Linq.Expressions.Expression";

    /// <summary>Namespaces whose types are told by something else than their names.</summary>
    public static class Namespaces
    {
        /// <summary>Of <c>[HttpGet]</c> and its siblings, whose names are in <see cref="Shared.HttpVerb"/>.</summary>
        public const string Mvc = "Microsoft.AspNetCore.Mvc";

        /// <summary>Of options, whose interfaces are told by their names.</summary>
        public const string Options = "Microsoft.Extensions.Options";

        /// <summary>What calls into these does, a placeholder does too: it notes that somebody came by, or waits.</summary>
        public static readonly string[] OfNoWork =
        [
            "Microsoft.Extensions.Logging", "System.Diagnostics", "System.Diagnostics.Metrics", "System.Threading",
            "System.Threading.Tasks", "Serilog", "NLog",
        ];

        /// <summary>Of the methods that map endpoints, whose names are in <see cref="MinimalApis.MapNames"/>.</summary>
        public const string Builder = "Microsoft.AspNetCore.Builder";

        /// <summary>Of the extension methods that set up a web host, whose names are in <see cref="HostSetups"/>.</summary>
        public const string Hosting = "Microsoft.AspNetCore.Hosting";
    }

    /// <summary>Assemblies that say something by being referenced.</summary>
    public static class Assemblies
    {
        public const string Runtime = "StatusContracts";
        public const string Services = "Microsoft.Extensions.DependencyInjection.Abstractions";

        /// <summary>What references one of these may have controllers.</summary>
        public const string Mvc = "Microsoft.AspNetCore.Mvc";

        public const string AspNetCorePrefix = "Microsoft.AspNetCore.";

        /// <summary>The application framework that answers <c>NotImplementedException</c> with 501 by itself.</summary>
        public const string Abp = "Volo.Abp.AspNetCore";

        /// <summary>A program that references one of these is there to test.</summary>
        public static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
        {
            "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework",
            "MSTest.TestFramework", "TUnit.Core",
        };
    }

    /// <summary>The name as code writes it where the namespace is imported.</summary>
    public static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    /// <summary>Whether <paramref name="compilation"/> can have endpoints at all.</summary>
    public static bool IsWeb(Compilation compilation) => compilation.GetTypeByMetadataName(EndpointRouteBuilder) is not null;

    /// <summary>Whether <paramref name="symbol"/> is the not nested type of that full name and arity.</summary>
    public static bool Is(this ITypeSymbol? symbol, string fullName, int arity = 0)
    {
        // The own name first: it tells nearly every other type, and nothing is allocated.
        var start = fullName.Length - symbol?.Name.Length ?? -1;
        return symbol is INamedTypeSymbol { ContainingType: null } type
            && type.Arity == arity
            && start > 0
            && fullName[start - 1] == '.'
            && fullName.EndsWith(symbol.Name, StringComparison.Ordinal)
            && IsNamespace(symbol.ContainingNamespace, fullName, start - 1);
    }

    /// <summary>Whether <paramref name="symbol"/> stands in that namespace itself.</summary>
    public static bool IsIn(this ITypeSymbol symbol, string fullName) =>
        symbol.ContainingType is null && IsNamespace(symbol.ContainingNamespace, fullName, fullName.Length);

    /// <summary>Whether <paramref name="type"/> is that type or derives from it.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is(fullName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is that type or implements it, a type parameter by its constraints.</summary>
    public static bool IsOrImplements(this ITypeSymbol type, string fullName) => type is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(constraint => constraint.IsOrImplements(fullName))
        : type.Is(fullName) || type.Interface(fullName) is not null;

    /// <summary>The interface of that name that <paramref name="type"/> implements, or null.</summary>
    public static INamedTypeSymbol? Interface(this ITypeSymbol type, string fullName)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate.Is(fullName))
            {
                return candidate;
            }
        }

        return null;
    }

    // Whether the first characters of the name are the full name of the namespace.
    private static bool IsNamespace(INamespaceSymbol? symbol, string name, int length)
    {
        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            var start = length - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0
                || (start > 0 && name[start - 1] != '.'))
            {
                return false;
            }

            length = Math.Max(start - 1, 0);
        }

        return length == 0;
    }
}
