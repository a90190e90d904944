using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Yueqing.Site.Rendering.Search;

/// <summary>
/// The theme's <c>search.js</c>, run as readers run it, by an interpreter that knows no disk, no network and no .NET. Whatever the script does
/// wrong comes out as an exception of the interpreter.
/// </summary>
internal sealed class SearchScript : IDisposable
{
    /// <summary>For one query in a site a hundred times as large as any; a script that runs on is stopped by counting, never by a clock.</summary>
    private const int MostStatements = 5_000_000;

    private const int DeepestRecursion = 500;

    /// <summary>How the page and this class use the script: <c>theme/README.md</c> asks a theme for these functions.</summary>
    private const string Use = """
        import { prepare, search, address } from "search";
        export const open = json => prepare(JSON.parse(json));
        export const find = (index, query) => search(index, query).map(address).join("\n");
        """;

    private readonly Engine _engine = new(o => o.MaxStatements(MostStatements).LimitRecursion(DeepestRecursion).Strict());
    private readonly ObjectInstance _use;

    public SearchScript(byte[] script)
    {
        _engine.Modules.Add("search", Encoding.UTF8.GetString(script));
        _engine.Modules.Add("use", Use);
        _use = _engine.Modules.Import("use");
    }

    /// <summary>Makes entries of an index ready to be searched, once for many queries.</summary>
    /// <param name="entries">A JSON array.</param>
    public JsValue Open(string entries) => _engine.Invoke(_use.Get("open"), entries);

    /// <summary>The addresses that a query finds, the best one first.</summary>
    public string[] Find(JsValue index, string query) =>
        _engine.Invoke(_use.Get("find"), index, query).AsString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _engine.Dispose();
}
