using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using CsCheck;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>What goes out comes back the same, whatever stands in the texts; and no bytes, however broken, make a reader throw.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<ExchangeUnit> Units =
        from path in Gen.OneOf("input/home/zh.md", "input/tasks/a/zh.md", "theme/strings.yml")
        from id in Gen.Int[0, 1_000_000]
        from source in Markup.Any.Where(m => !m.Pieces.IsEmpty)
        from words in Markup.Words
        from state in Gen.Enum<BlockState>()
        from notes in Markup.Words.Array[0, 2]
        from length in Gen.Int[1, 80]
        let english = new InlineMarkup([
            .. source.Pieces.Select(p => p is InlinePiece.Text ? new InlinePiece.Text(" xyz ") : p),
            new InlinePiece.Text($" xyz {words.Replace("。", "", StringComparison.Ordinal).Replace('{', '(')}"),
        ])
        select new ExchangeUnit(
            path,
            $"part/{id}",
            source,
            state == BlockState.Missing ? null : english,
            state,
            state == BlockState.Stale ? InlineMarkup.Parse(words) : null,
            id,
            "en/",
            [.. notes.Select(n => n.Replace('\n', ' '))],
            length > 40 ? length : null
        );

    private static readonly Gen<ImmutableArray<ExchangeUnit>> Exports = Units
        .Array[1, 5]
        .Select(units => units.DistinctBy(u => u.Key).ToImmutableArray())
        .Where(units => units.Any(u => u.State != BlockState.Orphan));

    [Fact]
    public void Through_XLIFF() =>
        Exports.Sample(units =>
        {
            string xliff = XliffWriter.Write(units);
            Assert.Empty(XliffStructure.Faults(xliff));
            Assert.Empty(XliffStructure.Faults(XliffWriter.Write(units, forOmegaT: true)));
            AssertSame(units, xliff, u => u.Target);
        });

    [Fact]
    public void Through_PO() =>
        Exports.Sample(units =>
            AssertSame(units, PoWriter.Write(units), u => u.State is BlockState.Stale or BlockState.Unaccepted ? null : u.Target)
        );

    [Fact]
    public void Through_TMX() =>
        Units
            .Where(u => u.Target is not null)
            .Sample(unit =>
                Assert.Equal(
                    [(unit.Source, unit.Target!)],
                    Read(TmxWriter.Write([(unit.Source, unit.Target!)]), new DiagnosticBag()).Memory
                )
            );

    [Fact]
    public void As_tools_save_it_with_a_BOM_and_other_line_ends()
    {
        string xliff = XliffWriter.Write(Samples.Units);
        ExchangeFile expected = Read(xliff, new DiagnosticBag());
        string saved = "\uFEFF" + xliff.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(
            expected.Units.Select(u => (u.Path, u.Id, u.Source, u.Target)),
            Read(saved, new DiagnosticBag()).Units.Select(u => (u.Path, u.Id, u.Source, u.Target))
        );
        Assert.Equal(8, expected.Units.Length);
    }

    [Theory]
    [InlineData("xlf")]
    [InlineData("po")]
    [InlineData("tmx")]
    public void A_file_cut_off_anywhere_never_throws_and_is_not_taken_for_whole(string kind)
    {
        string text = kind switch
        {
            "xlf" => XliffWriter.Write(Samples.Units),
            "po" => PoWriter.Write(Samples.Units),
            _ => TmxWriter.Write([(Samples.Units[2].Source, Samples.Units[1].Target!)]),
        };
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int length = 0; length < bytes.Length - 1; length++)
        {
            var bag = new DiagnosticBag();
            ExchangeReader.Read("back", bytes.AsSpan(0, length), bag);
            Assert.True(bag.HasErrors || kind == "po", $"{length} bytes");
        }
    }

    [Fact]
    public void Bytes_changed_at_random_never_throw() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100_000], Gen.Byte, Gen.Int[0, 100_000], Gen.Byte)
            .Sample(
                (kind, at, value, at2, value2) =>
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(
                        kind switch
                        {
                            0 => XliffWriter.Write(Samples.Units),
                            1 => PoWriter.Write(Samples.Units),
                            _ => TmxWriter.Write([(Samples.Units[2].Source, Samples.Units[1].Target!)]),
                        }
                    );
                    bytes[at % bytes.Length] = value;
                    bytes[at2 % bytes.Length] = value2;
                    Assert.NotNull(ExchangeReader.Read("back", bytes, new DiagnosticBag()));
                },
                iter: 2_000
            );

    [Theory]
    [InlineData("file-too-large", 17 << 20, "<xliff>", "x", "")]
    [InlineData("exchange-too-deep", 1_000_000, "<xliff version='1.2'>", "<g>", "")]
    [InlineData("exchange-too-deep", 100_000, "<tmx>", "<hi>", "")]
    [InlineData("exchange-xml", 1_000_000, "<xliff ", "a='' ", "/>")]
    [InlineData("exchange-unknown-format", 1_000_000, "", "[", "")]
    [InlineData("exchange-unknown-format", 1_000_000, "<", ":a", "")]
    [InlineData("po-syntax", 1_000_000, "msgid \"\"\nmsgstr \"\"\n", "\"\\n\"\n", "x")]
    public void A_hostile_file_is_refused_at_once(string code, int length, string begin, string repeated, string end)
    {
        var text = new StringBuilder(begin);
        while (text.Length < length)
        {
            text.Append(repeated);
        }
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        Read(text.Append(end).ToString(), bag);
        Assert.Equal(code, Assert.Single(bag.ToSorted()).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a")]
    [InlineData("![a](")]
    [InlineData("_*")]
    [InlineData("`{a} ")]
    [InlineData("\\\n")]
    [InlineData("][a")]
    public void A_long_text_of_marks_is_read_in_good_time(string marks)
    {
        var watch = Stopwatch.StartNew();
        InlineMarkup.Parse(string.Concat(Enumerable.Repeat(marks, 2_000))).ToMarkdown();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_refused()
    {
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1])
        {
            var bag = new DiagnosticBag();
            ExchangeReader.Read("back", [.. encoding.Preamble, .. encoding.GetBytes("<xliff version=\"1.2\">é乐</xliff>")], bag);
            Assert.Equal("invalid-utf8", Assert.Single(bag.ToSorted()).Code);
        }
    }

    private static ExchangeFile Read(string text, DiagnosticBag bag) => ExchangeReader.Read("back", Encoding.UTF8.GetBytes(text), bag);

    private static void AssertSame(ImmutableArray<ExchangeUnit> units, string written, Func<ExchangeUnit, InlineMarkup?> expected)
    {
        var bag = new DiagnosticBag();
        ImmutableArray<ImportedUnit> read = Read(written, bag).Units;
        Assert.DoesNotContain(bag.ToSorted(), d => d.Severity == Severity.Error);
        Assert.Equal(
            units
                .Where(u => u.State != BlockState.Orphan)
                .GroupBy(u => u.Path)
                .SelectMany(g => g)
                .Select(u => (u.Path, u.Id, u.Source, expected(u)))
                .OrderBy(u => (u.Path, u.Id)),
            read.Select(u => (u.Path, u.Id, u.Source, u.Target)).OrderBy(u => (u.Path, u.Id))
        );
    }
}
