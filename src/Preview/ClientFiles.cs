using System.Collections.Concurrent;
using System.Reflection;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Preview;

/// <summary>The modules and style sheets of the preview and the desk, which are part of the program.</summary>
internal static class ClientFiles
{
    private static readonly Assembly Own = typeof(ClientFiles).Assembly;

    private static readonly ConcurrentDictionary<string, OutputFile?> Read = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Names = [.. Own.GetManifestResourceNames()];

    /// <param name="name">As in the folder <c>Client</c>: <c>preview/reload.js</c>.</param>
    public static OutputFile? Find(string name) => Names.Contains(name) ? Read.GetOrAdd(name, Load) : null;

    private static OutputFile? Load(string name)
    {
        using Stream stream = Own.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new OutputFile(name, bytes, CacheClass.Page, "src/Preview/Client/" + name);
    }
}
