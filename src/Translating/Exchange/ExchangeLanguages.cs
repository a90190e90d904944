namespace Yueqing.Site.Translating.Exchange;

/// <summary>The two languages as tools spell them: <c>zh-CN</c>, <c>ZH_cn</c>, <c>zh-Hans</c>; <c>en</c>, <c>EN-US</c>.</summary>
internal static class ExchangeLanguages
{
    public static bool IsChinese(string tag) => Is(tag, "zh");

    public static bool IsEnglish(string tag) => Is(tag, "en");

    private static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_');
}
