using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The fallbacks that a member maps: to a handler, a file, a page or a controller.</summary>
internal static class MapFallbacks
{
    public static MappedEndpoint Read(
        string name,
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        int offset,
        RouteSource source,
        HandlerDeclarations handlers,
        EquatableArray<BuilderUse> uses,
        MemberScope scope)
    {
        var given = arguments.Count - offset;
        var isHandler = name == KnownTypes.MapFallback;
        var pattern = MapArguments.Find(arguments, "pattern", HasPattern(name, given, arguments, offset, scope) ? offset : -1);

        // What a page or controller takes is not said here; a file is read.
        EquatableArray<string>? methods = isHandler ? EquatableArray<string>.Empty
            : name == KnownTypes.MapFallbackToFile ? new EquatableArray<string>(["GET", "HEAD"])
            : null;
        return new(
            source,
            pattern is null ? KnownTypes.FallbackPattern : ConstantTexts.Read(pattern, scope).Value,
            methods,
            isHandler ? handlers.Of(MapMember.Handler(arguments, offset + given - 1)).ToEquatableArray() : default,
            uses,
            IsFallback: true);
    }

    private static bool HasPattern(
        string name, int given, SeparatedSyntaxList<ArgumentSyntax> arguments, int offset, MemberScope scope)
    {
        return name switch
        {
            KnownTypes.MapFallback => given > 1,
            // (file), (file, options), (pattern, file), (pattern, file, options)
            KnownTypes.MapFallbackToFile => given > 2 || (given == 2 && ConstantTexts.Read(arguments[offset + 1].Expression, scope).IsKnown),
            KnownTypes.MapFallbackToPage => given > 1,
            KnownTypes.MapFallbackToAreaPage or KnownTypes.MapFallbackToController => given > 2,
            _ => given > 3,
        };
    }
}
