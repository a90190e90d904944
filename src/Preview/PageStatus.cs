using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview;

/// <summary>How the page that a tab shows stands now: which version the server has, and what is wrong with it.</summary>
internal static class PageStatus
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="path">Of the page's address, as the browser has it.</param>
    public static byte[] Write(SiteFollower site, string path, bool editor)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Plain);
        string full = Uri.UnescapeDataString(path);
        string address = full.StartsWith(site.Base, StringComparison.Ordinal) ? full[site.Base.Length..] : "";
        SitePage? page = site.State is { } state ? SitePages.Find(state, address) : null;
        PageMarks marks = PageMarks.Of(page?.File?.Bytes ?? EmptyPage.Of(address));
        json.WriteStartObject();
        json.WriteNumber("number", site.State?.Number ?? 0);
        json.WriteString("version", marks.Version);
        json.WriteString("frame", marks.Frame);
        json.WriteStartArray("styles");
        foreach (string style in marks.Styles)
        {
            json.WriteStringValue(style);
        }
        json.WriteEndArray();
        json.WriteBoolean("editor", editor);
        json.WritePropertyName("errors");
        ComplaintJson.Write(json, page?.Live?.Errors ?? []);
        WriteFault(json, site.Fault);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFault(Utf8JsonWriter json, Exception? fault)
    {
        if (fault is null)
        {
            json.WriteNull("fault");
            return;
        }
        json.WriteStartObject("fault");
        json.WriteString("zh", PreviewFault.Text.Zh);
        json.WriteString("en", PreviewFault.Text.En);
        json.WriteString("text", fault.ToString());
        json.WriteEndObject();
    }
}

/// <summary>What people are told when the program itself fails.</summary>
internal static class PreviewFault
{
    public static readonly Wording Text = new(
        "This is a fault of the program, not of your files. The page is as it was before; the next change tries again. Please report it with these lines.",
        "这是程序自身的错误，不是您的文件有错。页面保持修改前的样子，下一次修改时会再试。请把下面的内容一并报告给我们。"
    );
}
