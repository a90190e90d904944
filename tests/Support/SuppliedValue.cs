using System.Text.RegularExpressions;

namespace Yueqing.Site.Tests.Support;

/// <summary>A made-up value for a place of the real input that is empty until the owner fills it.</summary>
/// <param name="Name">As <c>check --release</c> names it; without the language of a value in two.</param>
/// <param name="Empty">How the file says that nothing is there yet; what it captures is kept.</param>
internal sealed record SuppliedValue(string Name, string File, Regex Empty, string Filled)
{
    public const string Published = "2024-02-01 09:00";

    private static readonly string[] RanksIn =
    [
        "input/home/topic.yml",
        "input/achievements/steady/topic.yml",
        "input/achievements/environment/topic.yml",
        "input/achievements/beauty/topic.yml",
        "input/achievements/wellbeing/topic.yml",
    ];

    /// <summary>All that a release asks for, and all that may stay empty.</summary>
    public static readonly SuppliedValue[] All =
    [
        One("base-url", "https://www.example.gov.cn/a/b/"),
        Both("publisher", "某某主办单位", "Some Publisher"),
        Both("operator", "某某承办单位", "Some Operator"),
        One("identity.site-code", "\"3303820001\""),
        One("identity.icp", "浙ICP备00000000号-1"),
        One("identity.police", "浙公网安备 00000000000000号"),
        One("identity.badge", "https://badge.example.gov.cn/?id=3303820001&from=footer"),
        One("contact.phone", "+86 577 0000 0000"),
        One("contact.email", "someone@example.gov.cn"),
        One("contact.feedback", "https://feedback.example.gov.cn/?site=3303820001&from=footer"),
        Both("contact.address", "某某路", "Some Road"),
        Both("contact.office", "某某办公室", "Some Office"),
        Both("contact.hours", "工作日上午某时至下午某时（UTC+8）", "Some hours on working days (UTC+8)"),
        One("contact.investment", "https://invest.example.gov.cn/"),
        One("dates.published", Published),
        Both("licence", "某某许可", "Some Licence"),
        One("licence.url", "https://www.example.gov.cn/licence"),
        new("exchange-rate.confirmed", "input/site.yml", new Regex("(confirmed: )false"), "${1}true"),
        Both("sources.review-2023.publisher", "某某发布单位", "Some Issuing Body", "input/sources.yml"),
        One("sources.review-2023.published", "2024-01-31", "input/sources.yml"),
        One("sources.review-2023.url", "https://www.example.gov.cn/review?year=2023&page=1", "input/sources.yml"),
        .. RanksIn.Select(file => new SuppliedValue(
            "rank.by",
            file,
            new Regex("""by: \{ zh: "", en: "" \}"""),
            "by: { zh: 某某评定单位, en: Some Ranking Body }"
        )),
    ];

    private static SuppliedValue One(string name, string value, string file = "input/site.yml") =>
        new(name, file, new Regex($"""(?m)^( *{KeyOf(name)}: )"" """.TrimEnd()), "${1}" + value);

    private static SuppliedValue Both(string name, string zh, string en, string file = "input/site.yml") =>
        new(name, file, new Regex($"""(?m)^( *{KeyOf(name)}:.*\n *zh: )""(\n *en: )"" """.TrimEnd()), "${1}" + zh + "${2}" + en);

    private static string KeyOf(string name) => name.Split('.')[^1];
}
