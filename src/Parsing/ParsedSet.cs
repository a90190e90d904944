using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Reading;

namespace Yueqing.Site.Parsing;

/// <summary>Every YAML and Markdown file after parsing. A file that could not be parsed is present without a value.</summary>
internal sealed class ParsedSet
{
    private readonly Dictionary<string, ParsedFile> _files = new(StringComparer.Ordinal);

    /// <summary>Stage 2: parses each file alone, in parallel.</summary>
    public static ParsedSet Parse(SourceSet sources, ParallelOptions parallel, DiagnosticBag bag, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        SourceFile[] texts = [.. sources.Under("input/").Concat(sources.Under("theme/"))];
        var files = new ParsedFile?[texts.Length];
        Parallel.For(
            0,
            texts.Length,
            parallel,
            i => files[i] = memory.Recall("parse", texts[i].Path, bag, own => ParseOne(texts[i], own), texts[i])
        );
        var set = new ParsedSet
        {
            Attachments =
            [
                .. sources
                    .Under("input/")
                    .OfType<BinaryFile>()
                    .Select(f => memory.Recall("attachment", f.Path, bag, _ => new Attachment(f.Path, f.Bytes), f)),
            ],
        };
        foreach (ParsedFile file in files.OfType<ParsedFile>())
        {
            set._files.Add(file.Source.Path, file);
        }
        return set;
    }

    public ParsedYaml? Yaml(string path) => _files.GetValueOrDefault(path) as ParsedYaml;

    public ParsedMarkdown? Markdown(string path) => _files.GetValueOrDefault(path) as ParsedMarkdown;

    /// <summary>The pictures and downloads below <c>input/</c>.</summary>
    public ImmutableArray<Attachment> Attachments { get; private init; } = [];

    public int Count => _files.Count;

    /// <summary>The paths of all parsed files.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    private static ParsedFile? ParseOne(SourceFile file, DiagnosticBag bag)
    {
        SourceText source = (file as TextFile)?.Text ?? SourceText.Unreadable(file.Path);
        bool readable = file is TextFile;
        return Path.GetExtension(file.Path) switch
        {
            ".yml" => new ParsedYaml(source, readable ? YamlParser.Parse(source, bag) : null),
            ".md" when file.Path.StartsWith("input/", StringComparison.Ordinal) => new ParsedMarkdown(
                source,
                readable ? MarkdownPageParser.Parse(source, bag) : null
            ),
            _ => null,
        };
    }
}

internal abstract record ParsedFile(SourceText Source);

/// <param name="Map">Null after a diagnostic.</param>
internal sealed record ParsedYaml(SourceText Source, YamlMap? Map) : ParsedFile(Source);

/// <param name="Page">Null after a diagnostic.</param>
internal sealed record ParsedMarkdown(SourceText Source, MarkdownPage? Page) : ParsedFile(Source);
