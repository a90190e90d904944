using System.Collections.Immutable;
using System.Security;
using System.Text.RegularExpressions;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>
/// The files of the export in the hands of the programs they are for: OmegaT, translate-toolkit and gettext. Skipped where Debian's packages
/// are missing, but never on CI.
/// </summary>
public sealed partial class RealToolTests : IDisposable
{
    // One sentence with a bold word, a figure and a link, and one without: OmegaT cuts the unit in two.
    private static readonly ExchangeUnit TwoSentences = Samples.Units.Single(u => u.Id == "port/1");

    private readonly string _folder = Directory.CreateTempSubdirectory("yueqing-tools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void OmegaT_fills_an_XLIFF_file_from_our_memory()
    {
        ImmutableArray<ImportedUnit> back = ThroughOmegaT(
            XliffWriter.Write(Samples.Units, forOmegaT: true),
            [
                ("乐清", "Yueqing"),
                ("港口 <能级> & “1310”", "A locked unit"),
                ("去年，吞吐量增长{growth}。", "Not matched: tags are nothing to it"),
            ],
            []
        );
        Assert.Equal(
            [
                "title: Yueqing",
                "port/heading: The port",
                "port/1: –",
                "port/2: –",
                "port/3: –",
                "title: Yueqing",
                "intro/1: It reached {gdp}.",
                "intro/2: ![The bay](bay.jpg)",
            ],
            Describe(back)
        );
        Assert.Equal(Samples.Units.Where(u => u.State != BlockState.Orphan).Select(u => u.Source), back.Select(u => u.Source));
    }

    [Fact]
    public void OmegaT_joins_sentences_and_keeps_what_is_marked() =>
        Assert.Equal(
            [
                "port/1: Last year {gdp} was the **GDP**; see [better](../../achievements/environment/ \"A \\\"title\\\"\"). Growth was fast.",
            ],
            Describe(
                ThroughOmegaT(
                    XliffWriter.Write([TwoSentences], forOmegaT: true),
                    [],
                    [
                        ("去年<g0>生产总值</g0><g1/>，见<g2>“优”</g2>。", "Last year <g1/> was the <g0>GDP</g0>; see <g2>better</g2>."),
                        ("增长很快。", "Growth was fast."),
                    ]
                )
            )
        );

    [Fact]
    public void OmegaT_leaves_a_sentence_in_Chinese_and_it_is_not_taken_in() =>
        Assert.Equal(
            ["port/1: –", "half-translated"],
            Describe(
                    ThroughOmegaT(
                        XliffWriter.Write([TwoSentences], forOmegaT: true),
                        [],
                        [("增长很快。", "Growth was fast.")],
                        out DiagnosticBag bag
                    )
                )
                .Concat(bag.ToSorted().Select(d => d.Code))
        );

    [Fact]
    public void OmegaT_loses_a_figure_and_it_is_reported() =>
        Assert.Equal(
            ["intro/1: –", "placeholder-lost"],
            Describe(
                    ThroughOmegaT(
                        XliffWriter.Write(
                            [Samples.Units.Single(u => u.Id == "intro/1") with { State = BlockState.Stale }],
                            forOmegaT: true
                        ),
                        [],
                        [("达到<g0/>。", "It rose.")],
                        out DiagnosticBag bag
                    )
                )
                .Concat(bag.ToSorted().Select(d => d.Code))
        );

    [Fact]
    public void OmegaT_fills_a_PO_file_and_empties_what_was_fuzzy() =>
        Assert.Equal(
            [
                "title: Yueqing",
                "port/heading: The port",
                "port/1: –",
                "port/2: –",
                "port/3: –",
                "title: Yueqing",
                "intro/1: It reached {gdp}.",
                "intro/2: ![The bay](bay.jpg)",
            ],
            Describe(ThroughOmegaT(PoWriter.Write(Samples.Units), [("乐清", "Yueqing")], []))
        );

    [Fact]
    public void OmegaT_keeps_a_memory_that_we_can_read()
    {
        ThroughOmegaT(
            XliffWriter.Write([TwoSentences], forOmegaT: true),
            [],
            [("去年<g0>生产总值</g0><g1/>，见<g2>“优”</g2>。", "Last year <g1/> …"), ("增长很快。", "Growth was fast.")],
            out _
        );
        foreach (string level in (string[])["omegat", "level1", "level2"])
        {
            ExchangeFile memory = Read($"project-{level}.tmx", out DiagnosticBag bag);
            Assert.Empty(bag.ToSorted());
            Assert.Equal(
                ["增长很快。 = Growth was fast.", "去年生产总值，见“优”。 = Last year  …"],
                memory.Memory.Select(m => $"{m.Zh} = {m.En}").Order(StringComparer.Ordinal).Reverse()
            );
        }
    }

    [Fact]
    public void Translate_toolkit_counts_what_is_done()
    {
        Write("units.xlf", XliffWriter.Write(Samples.Units));
        Write("units.po", PoWriter.Write(Samples.Units));
        Write("memory.tmx", TmxWriter.Write([(TwoSentences.Source, Samples.Parse("Last year **it** {gdp}"))]));
        Write("glossary.tbx", TbxWriter.Write(Samples.Glossary));
        string counted = Run("pocount", "--no-color", "units.xlf", "units.po", "memory.tmx", "glossary.tbx");
        Assert.Equal(
            ["units.xlf: 3 5 0", "units.po: 3 2 3", "memory.tmx: 1 0 0", "glossary.tbx: 2 0 0"], // translated, fuzzy, untranslated
            Counts().Matches(counted).Select(m => $"{m.Groups[1]}: {m.Groups[2]} {m.Groups[3]} {m.Groups[4]}").Take(4)
        );
    }

    [Fact]
    public void Translate_toolkit_finds_a_lost_figure_in_PO()
    {
        Write("sound.po", PoWriter.Write(Samples.Units));
        Write("lost.po", File.ReadAllText(InFolder("sound.po")).Replace("It reached {gdp}.", "It rose.", StringComparison.Ordinal));
        Run("pofilter", "--progress=none", "-t", "pythonbraceformat", "sound.po", "sound.out.po");
        Run("pofilter", "--progress=none", "-t", "pythonbraceformat", "lost.po", "lost.out.po");
        Assert.False(
            File.Exists(InFolder("sound.out.po"))
                && File.ReadAllText(InFolder("sound.out.po")).Contains("pofilter", StringComparison.Ordinal)
        );
        Assert.Contains(
            "pythonbraceformat: Named placeholders absent in translation: {gdp}",
            File.ReadAllText(InFolder("lost.out.po")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Translate_toolkit_merges_PO()
    {
        Write("units.po", PoWriter.Write(Samples.Units));
        Write(
            "work.po",
            PoWriter.Write([
                .. Samples.Units.Select(u =>
                    u.Target is null
                        ? u with
                        {
                            Target = u.Source.ToPlainText() == "乐清" ? Samples.Parse("Yueqing") : null,
                            State = BlockState.Current,
                        }
                        : u
                ),
            ])
        );
        Run("pomerge", "--progress=none", "-t", "units.po", "work.po", "back.po");
        ImmutableArray<ImportedUnit> back = Read("back.po", out DiagnosticBag bag).Units;
        Assert.False(bag.HasErrors);
        Assert.Equal(["title: Yueqing", "port/heading: The port", "port/1: –"], Describe(back).Take(3));
        Assert.Equal(Samples.Units.Where(u => u.State != BlockState.Orphan).Select(u => u.Source), back.Select(u => u.Source));
    }

    [Fact]
    public void Translate_toolkit_loses_names_when_it_changes_formats_and_it_is_reported()
    {
        Write("units.xlf", XliffWriter.Write([TwoSentences with { Target = Samples.Parse("It rose."), State = BlockState.Current }]));
        Run("xliff2po", "--progress=none", "units.xlf", "flat.po");
        Assert.Empty(Read("flat.po", out DiagnosticBag flat).Units);
        Assert.Equal(["po-without-context"], flat.ToSorted().Select(d => d.Code));

        Write("units.po", PoWriter.Write(Samples.Units));
        Run("po2xliff", "--progress=none", "units.po", "old.xlf");
        Assert.Empty(Read("old.xlf", out DiagnosticBag old).Units);
        Assert.Equal(["not-xliff-1-2"], old.ToSorted().Select(d => d.Code));

        Run("po2tmx", "--progress=none", "-l", "en", "--source-language=zh-CN", "units.po", "memory.tmx");
        Assert.Empty(Read("memory.tmx", out DiagnosticBag memory).Memory);
        Assert.Equal(["tmx-language"], memory.ToSorted().Select(d => d.Code));
        Write(
            "memory.tmx",
            File.ReadAllText(InFolder("memory.tmx")).Replace("srclang=\"en\"", "srclang=\"zh-CN\"", StringComparison.Ordinal)
        );
        Assert.Contains((Samples.Parse("达到{gdp}。"), Samples.Parse("It reached {gdp}.")), Read("memory.tmx", out _).Memory);
    }

    [Fact]
    public void Gettext_accepts_PO_and_writes_it_the_same_way()
    {
        string po = PoWriter.Write(Samples.Units);
        Write("units.po", po);
        Assert.Equal("", Run("msgfmt", "-c", "-o", "units.mo", "units.po"));
        Assert.Equal(po, Run("msgcat", "--no-wrap", "units.po"));
        Write("wrapped.po", Run("msgcat", "--width=30", "units.po"));
        Assert.Equal(
            Read("units.po", out _).Units.Select(u => (u.Path, u.Id, u.Source, u.Target)),
            Read("wrapped.po", out _).Units.Select(u => (u.Path, u.Id, u.Source, u.Target))
        );
        Write("confirmed.po", Run("msgattrib", "--clear-fuzzy", "--no-wrap", "units.po"));
        Assert.Contains("port/2: Throughput grew by {growth}.", Describe(Read("confirmed.po", out _).Units));
    }

    /// <summary>What comes back from a console translation; fails on any error.</summary>
    private ImmutableArray<ImportedUnit> ThroughOmegaT(string file, (string Zh, string En)[] memory, (string Zh, string En)[] typed)
    {
        ImmutableArray<ImportedUnit> units = ThroughOmegaT(file, memory, typed, out DiagnosticBag bag);
        Assert.DoesNotContain(bag.ToSorted(), d => d.Severity > Severity.Note);
        return units;
    }

    /// <param name="memory">Put into <c>tm/auto</c>, from where OmegaT takes over what matches exactly.</param>
    /// <param name="typed">What a translator has typed, sentence by sentence: it lies in the memory of the project, tags as text.</param>
    private ImmutableArray<ImportedUnit> ThroughOmegaT(
        string file,
        (string Zh, string En)[] memory,
        (string Zh, string En)[] typed,
        out DiagnosticBag bag
    )
    {
        string name = file.StartsWith('<') ? "units.xlf" : "units.po";
        Write("project/omegat.project", Project);
        Write($"project/source/{name}", file);
        Write("project/tm/auto/memory.tmx", TmxWriter.Write(memory.Select(m => (Samples.Parse(m.Zh), Samples.Parse(m.En)))));
        Write("project/omegat/project_save.tmx", ProjectMemory(typed));
        Write("project/glossary/glossary.txt", OmegaTGlossary.Write(Samples.Glossary));
        foreach (string folder in (string[])["target", "dictionary"])
        {
            Directory.CreateDirectory(InFolder($"project/{folder}"));
        }
        Run("omegat", "--mode=console-translate", $"--config-dir={InFolder("home")}", InFolder("project"));
        foreach (string made in Directory.GetFiles(InFolder("project"), "project-*.tmx"))
        {
            File.Copy(made, InFolder(Path.GetFileName(made)));
        }
        return Read($"project/target/{name}", out bag).Units;
    }

    private const string Project = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <omegat>
          <project version="1.0">
            <source_dir>__DEFAULT__</source_dir>
            <target_dir>__DEFAULT__</target_dir>
            <tm_dir>__DEFAULT__</tm_dir>
            <glossary_dir>__DEFAULT__</glossary_dir>
            <glossary_file>__DEFAULT__</glossary_file>
            <dictionary_dir>__DEFAULT__</dictionary_dir>
            <source_lang>ZH-CN</source_lang>
            <target_lang>EN</target_lang>
            <sentence_seg>true</sentence_seg>
            <support_default_translations>true</support_default_translations>
            <remove_tags>false</remove_tags>
          </project>
        </omegat>
        """;

    private static string ProjectMemory((string Zh, string En)[] pairs) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx11.dtd">
            <tmx version="1.1">
              <header creationtool="OmegaT" creationtoolversion="3.6.0" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" segtype="sentence" srclang="ZH-CN"/>
              <body>
            {string.Concat(
                pairs.Select(p =>
                    $"<tu><tuv lang=\"ZH-CN\"><seg>{SecurityElement.Escape(p.Zh)}</seg></tuv><tuv lang=\"EN\"><seg>{SecurityElement.Escape(p.En)}</seg></tuv></tu>\n"
                )
            )}
              </body>
            </tmx>
            """;

    private static IEnumerable<string> Describe(ImmutableArray<ImportedUnit> units) =>
        units.Select(u => $"{u.Id}: {u.Target?.ToMarkdown() ?? "–"}");

    private string InFolder(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InFolder(path))!);
        File.WriteAllText(InFolder(path), text);
    }

    private ExchangeFile Read(string path, out DiagnosticBag bag) =>
        ExchangeReader.Read(Path.GetFileName(path), File.ReadAllBytes(InFolder(path)), bag = new DiagnosticBag());

    private string Run(string tool, params string[] arguments) => ExternalTool.Run(tool, _folder, arguments);

    [GeneratedRegex(@"file : (\S+)\n.*\nTranslated: +(\d+).*\nFuzzy: +(\d+).*\nUntranslated: +(\d+)")]
    private static partial Regex Counts();
}
