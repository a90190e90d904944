using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Reading;

/// <summary>A file as it was read: text for content and templates, bytes for everything else.</summary>
internal abstract record SourceFile(string Path);

/// <summary>A file that must be UTF-8 text; line breaks are <c>\n</c>, a byte order mark is gone.</summary>
internal sealed record TextFile(string Path, SourceText Text) : SourceFile(Path);

/// <summary>A file that was reported and not read: later stages know that it is there, so that it is not reported again as missing.</summary>
internal sealed record RefusedFile(string Path) : SourceFile(Path);

/// <summary>Pictures, fonts and downloads: passed on as they are.</summary>
internal sealed record BinaryFile(string Path, byte[] Bytes) : SourceFile(Path);
