using System.Text;
using Yueqing.Site.Cli;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Parsing;
using Yueqing.Site.Tests.Specs;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>Runs <c>import.yml</c>, the table of what is taken in and what is refused.</summary>
public sealed class ImportSpecs
{
    private static readonly string Table = Path.Combine(Repository.Root, "tests/Translating/import.yml");

    private static readonly Lazy<YamlMap> Entries = new(Read);

    public static TheoryData<string> Names() => [.. Entries.Value.Entries.Select(e => e.Key.Value)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_in(string name)
    {
        var spec = (YamlMap)Entries.Value.Find(name)!.Value;
        var bag = new DiagnosticBag();
        ExchangeFile file = ExchangeReader.Read("back", Encoding.UTF8.GetBytes(Content(spec)), bag);
        Expect(name, "brings", spec, Describe(file));
        var messages = new StringWriter { NewLine = "\n" };
        DiagnosticPrinter.Print(bag.ToSorted(), DiagnosticFormat.Text, messages, Language.English);
        Expect(name, "messages", spec, messages.ToString().TrimEnd());
    }

    private static void Expect(string name, string key, YamlMap spec, string actual)
    {
        string expected = ((YamlScalar)spec.Find(key)!.Value).Value.TrimEnd();
        if (SpecAcceptance.IsOn && actual != expected)
        {
            SpecAcceptance.Rewrite(Table, name, actual, key);
            return;
        }
        Assert.Equal(expected, actual);
    }

    private static string Content(YamlMap spec)
    {
        if (spec.Find("unit")?.Value is YamlScalar unit)
        {
            return $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <file original="input/a/zh.md" source-language="zh-CN" target-language="en" datatype="x-markdown"><body>
                <trans-unit id="p/1"{unit.Value}</trans-unit>
                </body></file></xliff>
                """;
        }
        return spec.Find("po")?.Value is YamlScalar po
            ? $"""
                msgid ""
                msgstr "Content-Type: text/plain; charset=UTF-8\n"

                {po.Value}
                """
            : ((YamlScalar)(spec.Find("xliff") ?? spec.Find("file"))!.Value).Value;
    }

    private static string Describe(ExchangeFile file) =>
        string.Join(
            '\n',
            file.Units.Select(u => $"{u.Path}#{u.Id} = {u.Target?.ToMarkdown() ?? "(nothing)"}{(u.Confirmed ? " (confirmed)" : "")}")
                .Concat(file.Memory.Select(m => $"{m.Zh} = {m.En}"))
        );

    private static YamlMap Read()
    {
        var bag = new DiagnosticBag();
        YamlMap? map = YamlParser.Parse(new SourceText("import.yml", File.ReadAllText(Table)), bag);
        Assert.True(map is not null && !bag.HasErrors, string.Join('\n', bag.ToSorted()));
        return map!;
    }
}
