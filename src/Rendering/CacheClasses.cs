namespace Yueqing.Site.Rendering;

/// <summary>Cache classes as manifests name them.</summary>
internal static class CacheClasses
{
    public static string Name(CacheClass cache) =>
        cache switch
        {
            CacheClass.Immutable => "immutable",
            CacheClass.Page => "page",
            _ => "data",
        };

    /// <exception cref="FormatException">No class has this name.</exception>
    public static CacheClass Parse(string name) =>
        name switch
        {
            "immutable" => CacheClass.Immutable,
            "page" => CacheClass.Page,
            "data" => CacheClass.Data,
            _ => throw new FormatException($"`{name}` is no cache class"),
        };
}
