using System.Text;
using System.Text.Json;
using Jint.Native;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Search;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Search;

/// <summary>What the shipped script takes for an answer.</summary>
public sealed class SearchScriptTests : IDisposable
{
    private readonly SearchScript _script = new(File.ReadAllBytes(Path.Combine(Repository.Root, "theme/assets/search.js")));

    private JsValue Open(string json) => _script.Open(json);

    private static string Page(string href, string title, string heading, string text) =>
        $$"""{"href":"{{href}}","kind":"","title":"{{title}}","parts":[["","",""],["at","{{heading}}","{{JsonEncodedText.Encode(text)}}"]]}""";

    private bool Finds(string query, string text) => _script.Find(Open("[" + Page("p", "", "", text) + "]"), query).Length == 1;

    [Theory]
    // Chinese: any part of what stands there, also across a space and in characters of the rare planes (S1-19).
    [InlineData("铁联", "海铁联运")]
    [InlineData("联", "海铁联运")]
    [InlineData("S2线", "温州S2 线")]
    [InlineData("㛃䶮", "𫓧㛃䶮𬭊")]
    [InlineData("𫓧", "𫓧㛃䶮𬭊")]
    [InlineData("海铁 增长", "海铁联运，货物增长")]
    [InlineData("“海铁联运”", "海铁联运")]
    // English: the beginning of each word, whatever parts the words.
    [InlineData("sea-rail FREIGHT", "Sea–rail freight")]
    [InlineData("rail sea", "Sea–rail freight")]
    [InlineData("worker’s", "the worker's")]
    [InlineData("Bogota", "Bogotá")]
    [InlineData("BOGOTÁ", "Bogota")]
    [InlineData("Bogota\u0301", "Bogotá")]
    [InlineData("inter", "intermodal")]
    // Numbers: in every way to write them.
    [InlineData("1663.5", "1,663.5亿元")]
    [InlineData("1,663.5 亿", "1663.5亿元")]
    [InlineData("１６６３．５亿", "1663.5亿元")]
    [InlineData("166.35 billion", "166.35\u00A0billion")]
    [InlineData("166.35billion", "166.35\u00A0billion")]
    [InlineData("12.7%", "达12.7%，")]
    [InlineData("12.7 %", "12.7%")]
    [InlineData("pm 2.5", "PM2.5")]
    [InlineData("16", "1663")]
    public void Finds_it(string query, string text) => Assert.True(Finds(query, text));

    [Theory]
    [InlineData("联铁", "海铁联运")]
    [InlineData("海铁 下降", "海铁联运，货物增长")]
    [InlineData("modal", "intermodal")]
    [InlineData("5%", "12.5%")]
    [InlineData("663", "1663")]
    [InlineData("a b", "a\nx")]
    [InlineData("海铁", "海\n铁")]
    [InlineData(".*", "anything")]
    [InlineData("", "anything")]
    [InlineData("   ", "anything")]
    public void Does_not_find_it(string query, string text) => Assert.False(Finds(query, text));

    [Theory]
    [InlineData("([{\\^$.*+?|}])/-")]
    [InlineData("\\")]
    [InlineData("\u202Eمرحبا\u202C שלום")]
    [InlineData("👩‍👩‍👧🎉")]
    [InlineData("\uD842")]
    [InlineData("<script>alert(1)</script> &amp; \0")]
    public void Takes_any_query(string query)
    {
        JsValue index = Open("[" + Page("p", "Title", "Heading", "text") + "]");
        Assert.Empty(_script.Find(index, query));
        Assert.Empty(_script.Find(index, string.Concat(Enumerable.Repeat(query + "x", 5_000))));
    }

    [Fact]
    public void Shows_titles_before_headings_before_figures_before_text()
    {
        string figure = """{"href":"figure","kind":"","title":"port","figure":true,"parts":[["","","5"]]}""";
        string index = $"[{Page("text", "", "", "the port")},{figure},{Page("heading", "", "port", "")},{Page("title", "port", "", "")}]";
        Assert.Equal(["title", "heading#at", "figure", "text#at"], _script.Find(Open(index), "port"));
    }

    [Fact]
    public void Shows_whole_words_and_words_in_a_row_first_and_else_keeps_the_order_of_the_site()
    {
        string[] texts = ["ports of trade", "port for trade", "trade port", "port trade", "port trade"];
        string index = $"[{string.Join(',', texts.Select((t, i) => Page($"{i}", "", "", t)))}]";
        Assert.Equal(["3#at", "4#at", "1#at", "2#at", "0#at"], _script.Find(Open(index), "port trade"));
    }

    public void Dispose() => _script.Dispose();
}
