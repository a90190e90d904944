using System.Xml;
using System.Xml.Linq;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Tests.Rendering.Infographics;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Markup = """
        <scene width="600">
          <text style="body">全省全省 “A &amp; B”</text>
          <bar figures="grain-area rice-area"/>
          <ring figure="forest"/>
          <rank figure="place"/>
          <pictogram figure="parks"/>
          <panel background="mute" radius="8"><icon name="dot" color="white" width="80" size="40"/></panel>
        </scene>
        """;

    private static byte[] Write(string title = "标题", string description = "说明") =>
        SvgWriter.Write(SceneTest.Compose(Markup, Locale.Chinese), title, description, "zh-CN");

    private static XElement Read(byte[] svg)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    [Fact]
    public void Is_well_formed_and_says_what_it_shows()
    {
        XElement svg = Read(Write("小城 & “1 < 2”", "a <b> & c"));
        Assert.Equal("小城 & “1 < 2”", svg.Element(Svg + "title")!.Value);
        Assert.Equal("a <b> & c", svg.Element(Svg + "desc")!.Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("zh-CN", svg.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("600", svg.Attribute("width")!.Value);
        Assert.Equal($"0 0 600 {svg.Attribute("height")!.Value}", svg.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Draws_each_glyph_and_icon_from_one_path_and_asks_for_no_font()
    {
        XElement svg = Read(Write());
        XElement[] shapes = [.. svg.Element(Svg + "defs")!.Elements(Svg + "path")];
        string[] ids = [.. shapes.Select(s => s.Attribute("id")!.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(shapes.Length, shapes.Select(s => s.Attribute("d")!.Value).Distinct().Count());
        string[] used = [.. svg.Descendants(Svg + "use").Select(u => u.Attribute("href")!.Value[1..])];
        Assert.Equal(ids.Order(), used.Distinct().Order());
        Assert.Empty(svg.Descendants(Svg + "text"));
        // 全省 twice in one text, and in no other.
        Assert.Equal(2, used.Count(u => u == used[0]));
    }

    [Fact]
    public void Stretches_a_shape_as_the_other_backends_do()
    {
        XElement wide = Read(Write()).Elements(Svg + "use").Last();
        Assert.EndsWith("scale(3.33333 1.66667)", wide.Attribute("transform")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_the_same_bytes_twice() => Assert.Equal(Write(), Write());
}
