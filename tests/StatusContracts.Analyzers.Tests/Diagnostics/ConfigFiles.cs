using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace StatusContracts.Analyzers.Tests.Diagnostics;

/// <summary>Configuration files as the compiler itself reads them, for what depends on which of them counts.</summary>
internal sealed class ConfigFiles(params (string Path, string Text)[] files) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
        files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToImmutableArray(), out _);

    /// <summary>For analyzers.</summary>
    public AnalyzerOptions Options => new([], this);

    public override AnalyzerConfigOptions GlobalOptions => new Section(_set.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        new Section(_set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Section(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
