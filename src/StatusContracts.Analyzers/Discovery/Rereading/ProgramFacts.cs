using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StatusContracts.Discovery.Rereading;

/// <summary>
/// What all files of a program declare, and so what the names of each file mean. Programs that differ in the bodies of
/// methods alone share one.
/// </summary>
internal sealed class ProgramFacts
{
    private static readonly ConditionalWeakTable<Compilation, ProgramFacts?> Known = new();

    // Stand for references, which may hold whole compilations.
    private static readonly ConditionalWeakTable<MetadataReference, object> References = new();

    private readonly FileFacts[] _files;
    private readonly object[] _references;
    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly ParseOptions? _language;
    private readonly Lazy<ProgramNames> _names;
    private readonly ConditionalWeakTable<FileFacts, StrongBox<Fingerprint>> _meanings = new();

    private ProgramFacts(FileFacts[] files, object[] references, Compilation compilation, CompilationOptions options)
    {
        _files = files;
        _references = references;
        _assembly = compilation.AssemblyName;
        _options = options;
        _language = compilation.SyntaxTrees.FirstOrDefault()?.Options;
        _names = new(() => new(files));
    }

    /// <summary>The facts of <paramref name="compilation"/>; null when its files are not all read in the same way.</summary>
    public static ProgramFacts? Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out var facts))
        {
            // That there are none is remembered as well: all nodes of a program ask.
            var read = Read(compilation, cancellationToken);
            facts = Known.GetValue(compilation, _ => read);
        }

        return facts;
    }

    /// <summary>All that reading <paramref name="tree"/> may depend on beside its own text.</summary>
    public Fingerprint MeaningOf(SyntaxTree tree, FileFacts file)
    {
        if (!_meanings.TryGetValue(file, out var meaning))
        {
            meaning = _meanings.GetValue(file, _ => new(_names.Value.MeaningOf(file.Mentioned(tree))));
        }

        return meaning.Value;
    }

    /// <summary>Whether what is not in the files of both programs is the same: references and options.</summary>
    public bool HasSurroundingsOf(ProgramFacts other) =>
        _assembly == other._assembly
        && AreSame(_references, other._references)
        && _options.Equals(other._options)
        && Equals(_language, other._language);

    private static ProgramFacts? Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = ((CSharpCompilation)compilation).SyntaxTrees;
        var files = new FileFacts[trees.Length];
        for (var i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (trees[i].Options.Kind != SourceCodeKind.Regular || !(ReferenceEquals(trees[i].Options, trees[0].Options) || trees[i].Options.Equals(trees[0].Options)))
            {
                return null;
            }

            files[i] = FileFacts.Of(trees[i]);
        }

        object[] references = [.. compilation.References.Select(static reference => References.GetOrCreateValue(reference))];

        // Severities of diagnostics, file by file: nothing is read differently for them.
        var options = compilation.Options.WithSyntaxTreeOptionsProvider(null);
        var before = Before(files);
        var facts = before is not null && before.Is(files, references, compilation, options)
            ? before
            : new ProgramFacts(files, references, compilation, options);
        foreach (var file in files)
        {
            file.Program = facts;
        }

        return facts;
    }

    // Of the program that any of the files was in last. Most edits change one file.
    private static ProgramFacts? Before(FileFacts[] files)
    {
        foreach (var file in files)
        {
            if (file.Program is { } program)
            {
                return program;
            }
        }

        return null;
    }

    private bool Is(FileFacts[] files, object[] references, Compilation compilation, CompilationOptions options)
    {
        if (files.Length != _files.Length
            || _assembly != compilation.AssemblyName
            || !AreSame(references, _references)
            || !options.Equals(_options)
            || !Equals(compilation.SyntaxTrees.FirstOrDefault()?.Options, _language))
        {
            return false;
        }

        for (var i = 0; i < files.Length; i++)
        {
            if (files[i] != _files[i]
                && !(files[i].Declared.Equals(_files[i].Declared)
                    && (files[i].Whole.Equals(_files[i].Whole) || !_names.Value.HasPartsElsewhere(files[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(object[] references, object[] others)
    {
        for (var i = 0; i < references.Length; i++)
        {
            if (references.Length != others.Length || references[i] != others[i])
            {
                return false;
            }
        }

        return references.Length == others.Length;
    }
}
