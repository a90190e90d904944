using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Preview;

/// <summary>What stands beneath the errors while there never was a page to show.</summary>
internal static class EmptyPage
{
    /// <param name="path">Of the page, which tells its language.</param>
    public static byte[] Of(string path)
    {
        bool english = path.TrimStart('/').StartsWith(Locale.English.Prefix, StringComparison.Ordinal);
        (Locale locale, string title, string text) = english
            ? (Locale.English, "Not a page yet", "Errors stand in the way of this page. It will appear here as soon as they are mended.")
            : (Locale.Chinese, "页面还不能显示", "这个页面还有错误。改正之后，页面会自动出现在这里。");
        return Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="{locale.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="stylesheet" href="/_preview/assets/empty.css">
            </head>
            <body class="preview-empty">
            <main>
            <h1>{title}</h1>
            <p>{text}</p>
            </main>
            </body>
            </html>

            """
        );
    }
}
