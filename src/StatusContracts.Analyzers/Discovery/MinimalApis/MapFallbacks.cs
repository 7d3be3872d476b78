using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Collections;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Discovery.MinimalApis;

/// <summary>The fallbacks that a member maps: to a handler, a file, a page or a controller.</summary>
internal static class MapFallbacks
{
    // The pattern of a fallback that is given none: everything that does not look like a file.
    private const string DefaultPattern = "{*path:nonfile}";

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
        var isHandler = name == MapNames.MapFallback;
        var pattern = CallSyntax.Argument(arguments, MapNames.PatternParameter, HasPattern(name, given, arguments, offset, scope) ? offset : -1);

        // What a page or controller takes is not said here; a file is read.
        EquatableArray<string>? methods = isHandler ? EquatableArray<string>.Empty
            : name == MapNames.MapFallbackToFile ? new EquatableArray<string>(["GET", "HEAD"])
            : null;
        return new(
            source,
            pattern is null ? DefaultPattern : ConstantTexts.Read(pattern, scope).Value,
            methods,
            isHandler ? handlers.Of(MapMember.Handler(arguments, offset + given - 1)).ToEquatableArray() : default,
            uses,
            IsFallback: true,
            Maker: null);
    }

    private static bool HasPattern(
        string name, int given, SeparatedSyntaxList<ArgumentSyntax> arguments, int offset, MemberScope scope)
    {
        return name switch
        {
            MapNames.MapFallback => given > 1,
            // (file), (file, options), (pattern, file), (pattern, file, options)
            MapNames.MapFallbackToFile => given > 2 || (given == 2 && ConstantTexts.Read(arguments[offset + 1].Expression, scope).IsKnown),
            MapNames.MapFallbackToPage => given > 1,
            MapNames.MapFallbackToAreaPage or MapNames.MapFallbackToController => given > 2,
            _ => given > 3,
        };
    }
}
