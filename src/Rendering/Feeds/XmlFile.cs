using System.Text;
using System.Xml;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>Writes XML with the same bytes everywhere: UTF-8 without a mark, <c>\n</c>, two spaces.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static byte[] Write(Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            content(xml);
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Content never throws: what XML cannot hold, such as a control character, is left out; a space is an ordinary one.</summary>
    public static string Text(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (Rune rune in OrdinarySpaces.In(text).EnumerateRunes())
        {
            if (rune.Value >= ' ' || rune.Value is '\n' or '\t')
            {
                kept.Append(
                    rune.Value switch
                    {
                        0xFFFE or 0xFFFF => "",
                        _ => rune.ToString(),
                    }
                );
            }
        }
        return kept.ToString();
    }
}
