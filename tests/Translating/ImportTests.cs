using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Translating;

/// <summary>A translator is given a file, works in it, and sends it back.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Page = "input/tasks/opening-up/en.md";
    private const string Chinese = "input/tasks/opening-up/zh.md";

    private readonly SiteOnDisk _site = new();

    public ImportTests() => _site.Do("translate", "accept", "input");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("xliff", "translation.xlf")]
    [InlineData("po", "translation.po")]
    public void What_comes_back_untouched_changes_no_byte(string format, string file)
    {
        _site.Write(
            "input/tasks/opening-up/zh.md",
            _site.Text(Chinese) + Everything("中", "{gdp}").Replace("中 ", "中文", StringComparison.Ordinal)
        );
        _site.Write("input/tasks/opening-up/en.md", _site.Text(Page) + Everything("One", "{gdp}"));
        _site.Do("translate", "accept", "input");
        Dictionary<string, string> before = _site.Snapshot();
        _site.Do("translate", "export", "--format", format);
        Assert.Contains("the pages say the same", _site.Do("translate", "import", file, "--apply"), StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot());
    }

    /// <summary>Of every kind of block one.</summary>
    private static string Everything(string word, string figure) =>
        $"""

            {word} **strong** and *{word}* with {figure} and [a link](../../achievements/steady/), `code`, a \* star,
            and a second line.

            - {word} item
            - another with {figure}
              on two lines

            > {word} in a quotation,
            > which goes on.

            | {word} | Head |
            | --- | --- |
            | {figure} | a \| bar |

            Term
            :   {word} defined.

            """;

    [Fact]
    public void One_sentence_is_translated_anew()
    {
        _site.Edit(Chinese, "小城要把港口建好。", "小城要把新港口建好。");
        _site.Do("translate", "export", "--format", "po");
        Send("#, fuzzy\n#| msgid", "#| msgid");
        Send("The city plans to improve its port.", "The city plans to build its new port.");
        Dictionary<string, string> before = _site.Snapshot();

        string shown = _site.Do("translate", "import", "translation.po");
        Assert.Equal(
            """
            input/tasks/opening-up/en.md:8 port/1
            - The city plans to improve its port.
            + The city plans to build its new port.
            1 blocks on 1 pages would change. Nothing was written; `--apply` writes them.

            """,
            shown
        );
        Assert.Equal(before, _site.Snapshot());

        string page = _site.Text(Page);
        _site.Do("translate", "import", "translation.po", "--apply");
        Assert.Equal(page.Replace("improve its port", "build its new port", StringComparison.Ordinal), _site.Text(Page));
        Assert.Contains("English: 15 of 15 blocks current", _site.Do("translate", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_that_changed_in_between_is_a_conflict()
    {
        _site.Do("translate", "export", "--format", "po");
        Send("The city plans to improve its port.", "The city plans to build its port.");
        _site.Edit(Chinese, "小城要把港口建好。", "小城要把港口迁走。");
        (int code, string text, string error) = _site.Run("translate", "import", "translation.po", "--apply");
        Assert.Equal(1, code);
        Assert.Contains("error[import-source-changed]", error, StringComparison.Ordinal);
        Assert.Contains("小城要把港口[-建好-][+迁走+]。", error, StringComparison.Ordinal);
        Assert.Contains("Nothing to take over", text, StringComparison.Ordinal);
        Assert.Contains("The city plans to improve its port.", _site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_paragraph_finds_its_place()
    {
        _site.Edit(Chinese, "小城要把港口建好。", "今年更忙。\n\n小城要把港口建好。");
        _site.Do("translate", "export", "--format", "po");
        Translate("今年更忙。", "This year is busier.");
        _site.Do("translate", "import", "translation.po", "--apply");
        Assert.EndsWith(
            "## The port {#port}\n\nThis year is busier.\n\nThe city plans to improve its port.\n",
            _site.Text(Page),
            StringComparison.Ordinal
        );
        Assert.Contains("English: 16 of 16 blocks current", _site.Do("translate", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_section_comes_with_its_anchor_and_a_list_that_is_half_translated_stays_visible()
    {
        _site.Edit(Chinese, "## 港口", "## 铁路 {#rail}\n\n- 快\n- 稳\n\n## 港口");
        _site.Do("translate", "export", "--format", "po");
        Translate("铁路", "Railways");
        Translate("快", "Fast");
        _site.Do("translate", "import", "translation.po", "--apply");
        Assert.Contains("## Railways {#rail}\n\n- Fast\n- 稳\n\n## The port {#port}", _site.Text(Page), StringComparison.Ordinal);
        string status = _site.Do("translate", "status");
        Assert.Contains("17 of 18 blocks current", status, StringComparison.Ordinal);
        Assert.Contains("1 missing", status, StringComparison.Ordinal);
        Translate("稳", "Steady");
        _site.Do("translate", "import", "translation.po", "--apply");
        Assert.Contains("- Fast\n- Steady\n", _site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_Markdown_and_YAML_stay_what_the_translator_typed()
    {
        _site.Do("translate", "export", "--format", "xliff");
        Send("Opening up</target>", "Opening up: *now* # 1st</target>", "translation.xlf");
        Send(
            "The city plans to improve its port.</target>",
            "The city &lt;plans&gt; to improve_its_port [soon] *now*.</target>",
            "translation.xlf"
        );
        _site.Run("translate", "import", "translation.xlf", "--apply");
        Assert.Contains("title: Opening up", _site.Text(Page), StringComparison.Ordinal);
        _site.Edit("translation.xlf", " # 1st", " # first");
        _site.Do("translate", "import", "translation.xlf", "--apply");
        Assert.Contains("title: \"Opening up: *now* # first\"", _site.Text(Page), StringComparison.Ordinal);
        Assert.Contains("The city \\<plans> to improve_its_port \\[soon\\] \\*now\\*.", _site.Text(Page), StringComparison.Ordinal);
        _site.Do("build");
        string html = _site.Text("output/en/tasks/opening-up/index.html");
        Assert.Contains("The city &lt;plans&gt; to improve_its_port [soon] *now*.", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Opening up: *now* # first</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_breaks_and_a_byte_order_mark_stay()
    {
        string path = Path.Combine(_site.Root, Page);
        File.WriteAllText(path, "\uFEFF" + _site.Text(Page).ReplaceLineEndings("\r\n"));
        byte[] before = File.ReadAllBytes(path);
        _site.Do("translate", "export", "--format", "po");
        Send("The city plans to improve its port.", "The city plans to build its port.");
        _site.Do("translate", "import", "translation.po", "--apply");
        string expected = System.Text.Encoding.UTF8.GetString(before).Replace("improve", "build", StringComparison.Ordinal);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(expected), File.ReadAllBytes(path));
    }

    [Fact]
    public void English_that_fails_the_checks_is_not_written()
    {
        _site.Do("translate", "export", "--format", "po");
        Send("The city plans to improve its port.", "The city plans to improve its 12 ports.");
        Dictionary<string, string> before = _site.Snapshot();
        (int code, string text, string error) = _site.Run("translate", "import", "translation.po", "--apply");
        Assert.Equal(1, code);
        Assert.Contains("error[typed-digit]", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was written. 1 held back, since `check` would fail with them.", text, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void A_page_or_a_block_that_is_gone_is_named()
    {
        _site.Do("translate", "export", "--format", "po");
        _site.Edit("translation.po", "input/achievements/steady/zh.md#fields/1", "input/achievements/gone/zh.md#fields/1");
        _site.Edit("translation.po", "input/tasks/opening-up/zh.md#port/1", "input/tasks/opening-up/zh.md#port/9");
        (int code, _, string error) = _site.Run("translate", "import", "translation.po");
        Assert.Equal(1, code);
        Assert.Contains(
            "error[import-unknown-page]: The page `input/achievements/gone/zh.md` is no longer there.",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "error[import-unknown-block]: `input/tasks/opening-up/zh.md` has no block `port/9` any more.",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_that_the_English_builds_differently_is_not_guessed_at()
    {
        _site.Write(Chinese, _site.Text(Chinese) + "\n- 快\n- 稳\n");
        _site.Write(Page, _site.Text(Page) + "\n- Fast\n- Steady\n- Loud\n");
        _site.Do("translate", "accept", "input");
        _site.Edit(Chinese, "- 快\n", "- 快\n- 很新\n");
        _site.Do("translate", "export", "--format", "po");
        Translate("很新", "Quite new");
        (int code, _, string error) = _site.Run("translate", "import", "translation.po", "--apply");
        Assert.Equal(1, code);
        Assert.Contains("error[import-structure]", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Quite new", _site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_fills_what_is_missing()
    {
        _site.Do("translate", "export", "--format", "tmx");
        _site.Edit(Page, "The city plans to improve its port.\n", "");
        Assert.Contains("1 missing", _site.Do("translate", "status"), StringComparison.Ordinal);
        _site.Do("translate", "import", "memory.tmx", "--apply");
        Assert.EndsWith("{#port}\n\nThe city plans to improve its port.", _site.Text(Page).TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("English: 15 of 15 blocks current", _site.Do("translate", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_what_is_new_is_accepted_as_what_it_translates_and_a_second_import_finds_nothing()
    {
        _site.Edit(Chinese, "小城要把港口建好。", "新的甲段，说苹果。\n\n新的乙段，说香蕉。\n\n新的丙段，说樱桃。\n\n小城要把港口建好。");
        _site.Do("translate", "export", "--format", "po");
        Translate("新的乙段，说香蕉。", "A new paragraph, about bananas.");
        Translate("新的丙段，说樱桃。", "A new paragraph, about cherries.");
        _site.Do("translate", "import", "translation.po", "--apply");
        string memory = _site.Text("input/tasks/opening-up/accepted.yml");
        Assert.Contains("zh: \"新的乙段，说香蕉。\"\n  en: \"A new paragraph, about bananas.\"", memory, StringComparison.Ordinal);
        Assert.Contains("zh: \"新的丙段，说樱桃。\"\n  en: \"A new paragraph, about cherries.\"", memory, StringComparison.Ordinal);
        string status = _site.Do("translate", "status");
        Assert.Contains("zh.md:8 missing  新的甲段，说苹果。", status, StringComparison.Ordinal);
        Assert.Contains("17 of 18 blocks current, 1 missing", status, StringComparison.Ordinal);
        Assert.Contains("the pages say the same", _site.Do("translate", "import", "translation.po", "--apply"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_grows_stays_apart_from_what_follows()
    {
        _site.Write(Chinese, _site.Text(Chinese) + "\n- 快\n- 稳\n\n列表后的段落。\n\n| 是 | 很 |\n| --- | --- |\n| 甲 | 乙 |\n");
        _site.Write(
            Page,
            _site.Text(Page) + "\n- Fast\n- Steady\n\nParagraph after the list.\n\n| Yes | Very |\n| --- | --- |\n| First | Second |\n"
        );
        _site.Do("translate", "accept", "input");
        _site.Edit(Chinese, "- 稳\n", "- 稳\n- 很新\n");
        _site.Edit(Chinese, "| 甲 | 乙 |", "| 甲 | 乙 |\n| 丝绸 | 很滑 |");
        _site.Do("translate", "export", "--format", "po");
        Translate("很新", "Quite new");
        Translate("丝绸", "silk | satin");
        Translate("很滑", "smooth");
        _site.Do("translate", "import", "translation.po", "--apply");
        string text = _site.Text(Page);
        Assert.Contains("- Steady\n- Quite new\n\nParagraph after the list.\n\n| Yes | Very |", text, StringComparison.Ordinal);
        Assert.Contains("| First | Second |\n| silk \\| satin | smooth |", text, StringComparison.Ordinal);
        Assert.Contains("English: 25 of 25 blocks current", _site.Do("translate", "status"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_footnote_comes_alone()
    {
        _site.Edit(Chinese, "小城要把港口建好。", "小城要把港口建好。[^a]\n\n又一段。[^b]\n\n[^a]: 这是注。\n\n[^b]: 又一注。");
        _site.Do("translate", "export", "--format", "po");
        Send("#, fuzzy\n#| msgid", "#| msgid");
        Send("msgstr \"The city plans to improve its port.\"", "msgstr \"The city plans to improve its port.[^a]\"");
        Translate("又一段。[^b]", "Another paragraph.[^b]");
        Translate("这是注。", "This is a note.");
        Translate("又一注。", "One more note.");
        _site.Do("translate", "import", "translation.po", "--apply");
        Assert.EndsWith(
            "## The port {#port}\n\nThe city plans to improve its port.[^a]\n\nAnother paragraph.[^b]\n\n[^a]: This is a note.\n\n[^b]: One more note.\n",
            _site.Text(Page),
            StringComparison.Ordinal
        );
        Assert.Contains("English: 18 of 18 blocks current;", _site.Do("translate", "status"), StringComparison.Ordinal);
        Assert.Contains("This is a note.", BuiltPage(), StringComparison.Ordinal);
    }

    private string BuiltPage()
    {
        _site.Do("build");
        return _site.Text("output/en/tasks/opening-up/index.html");
    }

    [Fact]
    public void One_page_that_fails_holds_back_no_other()
    {
        _site.Do("translate", "export", "--format", "po");
        Send("The city plans to improve its port.", "The city plans to improve its 12 ports.");
        Send("Grain was sown on {grain-area}.", "Grain grew on {grain-area}.");
        (int code, string text, _) = _site.Run("translate", "import", "translation.po", "--apply");
        Assert.Equal(1, code);
        Assert.Contains("1 blocks on 1 pages written and accepted. 1 held back", text, StringComparison.Ordinal);
        Assert.Contains("Grain grew on", _site.Text("input/achievements/steady/en.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("12 ports", _site.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_never_writes_over_a_file_in_which_somebody_may_have_worked()
    {
        _site.Do("translate", "export", "--format", "po");
        _site.Do("translate", "export", "--format", "po");
        Send("Opening up", "Opened up");
        (int code, _, string error) = _site.Run("translate", "export", "--format", "po");
        Assert.Equal(2, code);
        Assert.Contains("Name another file with --output", error, StringComparison.Ordinal);
    }

    /// <summary>The translator changes the file in a tool.</summary>
    private void Send(string old, string replacement, string file = "translation.po") => _site.Edit(file, old, replacement);

    /// <summary>The translator fills in an empty unit.</summary>
    private void Translate(string chinese, string english) =>
        Send($"msgid \"{chinese}\"\nmsgstr \"\"", $"msgid \"{chinese}\"\nmsgstr \"{english}\"");
}
