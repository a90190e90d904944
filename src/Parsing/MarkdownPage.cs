using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Parsing;

/// <summary>One Markdown file: its front matter, its syntax tree, and what later stages ask of the tree.</summary>
internal sealed record MarkdownPage(SourceText Source, YamlMap FrontMatter, MarkdownBody Body);
