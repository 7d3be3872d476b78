using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StatusContracts.Analyzers.Tests.Harness;

/// <summary>
/// Finds what a pipeline value must not hold: it would keep a whole compilation alive, and never be equal after an edit.
/// By assignability, since the types that implement these are internal.
/// </summary>
internal static class Leaks
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(IOperation), typeof(Compilation),
        typeof(SemanticModel), typeof(Location), typeof(SyntaxReference),
    ];

    /// <summary>The paths of what is forbidden in the objects that <paramref name="value"/> reaches.</summary>
    public static IEnumerable<string> In(object? value, string path) =>
        In(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> In(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Type || value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { IsPointer: true }
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return [];
        }

        var type = value.GetType();
        if (Forbidden.FirstOrDefault(forbidden => forbidden.IsAssignableFrom(type)) is { } found)
        {
            return [$"{path} is a {found.Name}"];
        }

        return value is Array items
            ? ((IEnumerable)items).Cast<object?>().SelectMany((item, i) => In(item, $"{path}[{i}]", seen))
            : Fields(type).SelectMany(field => In(field.GetValue(value), $"{path}.{field.Name}", seen));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
