using System.Diagnostics;
using System.Globalization;
using System.Text;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Layout;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Bench;

/// <summary>
/// Distinct cards of 1200×630 with a Chinese headline, six lines and bars: parsed, laid out, drawn and encoded as PNG on one thread, fonts loaded
/// once.
/// </summary>
internal static class Cards
{
    private const int Count = 200;

    private const string Words =
        "坚持项目为王把工业经济稳进提质放在前面推动科技创新赋能增效要素保障扎实有力开放合作不断深化营商环境优化提升城乡风貌更加靓丽功能配套更加完善旅游业态更加丰富生态环境更加优美公共服务进一步完善文化事业进一步繁荣";

    public static int Measure()
    {
        var bag = new DiagnosticBag();
        var one = new ParallelOptions { MaxDegreeOfParallelism = 1 };
        SourceSet sources = SourceReader.Read(new DiskFileTree(Corpus.FindRepository(), "input", "theme"), one, bag);
        ParsedSet parsed = ParsedSet.Parse(sources, one, bag);
        Model.Site site = SiteBinder.Bind(parsed, one, bag)!.Site;
        Theme theme = ThemeBinder.Bind(sources, parsed, bag)!;
        using var faces = new PictureFaces(theme, bag);
        using var typefaces = new Typefaces();
        var context = new SceneContext(
            "card",
            "bench",
            Locale.Chinese,
            new Palette(theme, bag),
            site.Figures,
            new FigureTexts(site),
            new Dictionary<string, VectorIcon>(),
            new Dictionary<string, VectorIcon>()
        );
        var units = new UnitWords(site.Units);
        var metadata = new PictureMetadata("卡片", "zh-CN", "乐清", "A1");
        var layout = new double[Count];
        var drawing = new double[Count];
        var encoding = new double[Count];
        var total = new double[Count];
        var bytes = new double[Count];
        for (int i = -Count / 2; i < Count; i++)
        {
            var markup = new TemplatedText.Builder();
            markup.Printed(Markup(Math.Abs(i)), SourceText.Unreadable("card.scene").Whole);
            TemplatedText text = markup.Take(SourceText.Unreadable("card.scene").Whole);
            long start = Stopwatch.GetTimestamp();
            BoundScene bound = SceneBinder.Bind(SceneParser.Parse(text, bag)!, context, bag)!;
            Scene scene =
                SceneComposer.Compose(bound, context, faces, units, bag)
                ?? throw new InvalidOperationException(bag.ToSorted()[0].Message.En);
            long laid = Stopwatch.GetTimestamp();
            using Raster raster = Raster.Draw(scene, 0, scene.Height, 1, typefaces);
            long drawn = Stopwatch.GetTimestamp();
            byte[] png = raster.ToPng(metadata);
            long end = Stopwatch.GetTimestamp();
            if (i >= 0)
            {
                layout[i] = Milliseconds(start, laid);
                drawing[i] = Milliseconds(laid, drawn);
                encoding[i] = Milliseconds(drawn, end);
                total[i] = Milliseconds(start, end);
                bytes[i] = png.Length / 1000.0;
            }
        }
        Console.WriteLine($"| {Count} cards, one thread | median (least–most) |\n| --- | --- |");
        Print("laid out, ms", layout);
        Print("drawn, ms", drawing);
        Print("encoded, ms", encoding);
        Print("whole, ms", total);
        Print("PNG, KB", bytes);
        return bag.HasErrors ? 1 : 0;
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static void Print(string name, double[] values)
    {
        Array.Sort(values);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {name} | {values[values.Length / 2]:0.0} ({values[0]:0.0}–{values[^1]:0.0}) |")
        );
    }

    private static string Cut(int start, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(i => Words[(start + i) % Words.Length]));

    private static string Markup(int i)
    {
        string[] hues = ["steady", "momentum", "environment", "beauty", "wellbeing"];
        var xml = new StringBuilder();
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<scene width=\"1200\" height=\"630\" background=\"paper\" padding=\"40 64\" gap=\"14\">"
        );
        xml.Append(
            CultureInfo.InvariantCulture,
            $"<text style=\"title\" max-lines=\"1\">{Cut(i * 7, 14)}</text><row gap=\"48\"><stack grow=\"1\" gap=\"8\">"
        );
        for (int line = 0; line < 6; line++)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<text style=\"body\" size=\"30\" line-height=\"1.45\">{Cut((i * 13) + (line * 17), 16)}</text>"
            );
        }
        xml.Append(
            CultureInfo.InvariantCulture,
            $"</stack><stack grow=\"1\" gap=\"24\"><bar figures=\"vouchers voucher-sales\" fill=\"{hues[i % 5]}\"/><bar figures=\"land-improved land-supplied\" fill=\"{hues[i % 5]}\"/></stack></row></scene>"
        );
        return xml.ToString();
    }
}
