namespace Yueqing.Site.Rendering;

/// <summary>How long a cache may keep a file (S7-01).</summary>
internal enum CacheClass
{
    /// <summary>The name holds a hash of the content: kept for ever.</summary>
    Immutable,

    /// <summary>A page: asked for again after a short while.</summary>
    Page,

    /// <summary>A download under a stable name: asked for again with its ETag.</summary>
    Data,
}

/// <summary>One file of the site.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Origin">The input that it was made from, for messages.</param>
internal sealed record OutputFile(string Path, FileContent Content, CacheClass Cache, string Origin)
{
    public OutputFile(string path, byte[] bytes, CacheClass cache, string origin)
        : this(path, new FileContent(bytes), cache, origin) { }

    public byte[] Bytes => Content.Read();

    public int Length => Content.Length;

    public string ContentType => Type ?? ContentTypes.Of(Path);

    /// <summary>The content type as lists of files name it: without the character set.</summary>
    public string MediaType => ContentTypes.WithoutCharset(ContentType);

    /// <summary>Null for a file whose extension tells.</summary>
    public string? Type { get; init; }

    /// <summary><c>br</c> or <c>gzip</c> for what stands compressed beside a file; null for the file itself.</summary>
    public string? Encoding { get; init; }

    /// <summary>True for what whoever serves the site reads, and no reader gets.</summary>
    public bool IsForHost { get; init; }
}
