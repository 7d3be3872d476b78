using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StatusContracts.Contract;

/// <summary>
/// Where methods stand in the sources of the application, as its symbols (PDB) say that lie beside the assembly or in it. Says
/// nothing where there are none, and nothing of generated code.
/// </summary>
internal sealed class SourceLocations : IDisposable
{
    private const string Intermediate = "/obj/";

    private readonly Dictionary<Assembly, Symbols?> _symbols = [];

    public SourceLocation? Of(MethodInfo method)
    {
        var assembly = method.Module.Assembly;
        if (!_symbols.TryGetValue(assembly, out var symbols))
        {
            _symbols.Add(assembly, symbols = Open(assembly));
        }

        try
        {
            return symbols is null ? null : Find(symbols, method);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            // Symbols that cannot be read, or code that was compiled ahead and has no tokens.
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var symbols in _symbols.Values)
        {
            symbols?.Provider.Dispose();
        }
    }

    private static SourceLocation? Find(Symbols symbols, MethodInfo method)
    {
        if (MetadataTokens.EntityHandle(method.MetadataToken) is not { Kind: HandleKind.MethodDefinition } handle)
        {
            return null;
        }

        foreach (var point in symbols.Reader.GetMethodDebugInformation((MethodDefinitionHandle)handle).GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                var file = symbols.PathOf(point.Document);
                return file.StartsWith(symbols.Project, StringComparison.Ordinal) && !file.StartsWith(symbols.Project + Intermediate[1..], StringComparison.Ordinal)
                    ? new(file[symbols.Project.Length..], point.StartLine)
                    : null;
            }
        }

        return null;
    }

    private static Symbols? Open(Assembly assembly)
    {
        // Not Assembly.Location, which single-file applications do not have.
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll");
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var image = new PEReader(File.OpenRead(file));
            return image.TryOpenAssociatedPortablePdb(file, path => File.Exists(path) ? File.OpenRead(path) : null, out var provider, out _)
                ? Symbols.Of(provider!)
                : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private sealed record Symbols(MetadataReaderProvider Provider, MetadataReader Reader, string Project)
    {
        // Symbols do not say where the project is, but the generator writes a file of its own below it, among the intermediate ones.
        public static Symbols? Of(MetadataReaderProvider provider)
        {
            var reader = provider.GetMetadataReader();
            var generated = reader.Documents
                .Select(document => PathOf(reader, document))
                .FirstOrDefault(path => path.Contains(Intermediate, StringComparison.Ordinal) && path.Contains("/StatusContracts.Analyzers/", StringComparison.Ordinal));
            if (generated is not null)
            {
                return new(provider, reader, generated[..(generated.LastIndexOf(Intermediate, StringComparison.Ordinal) + 1)]);
            }

            provider.Dispose();
            return null;
        }

        public string PathOf(DocumentHandle document) => PathOf(Reader, document);

        private static string PathOf(MetadataReader reader, DocumentHandle document) =>
            reader.GetString(reader.GetDocument(document).Name).Replace('\\', '/');
    }
}
