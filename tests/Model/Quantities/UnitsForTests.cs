using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Tests.Model.Quantities;

/// <summary>The units that the cases of Specs/quantities.yml count in.</summary>
internal static class UnitsForTests
{
    public static readonly ExchangeRate Rate = new(7.0467m);

    public static readonly UnitTable Table = new([
        Named("yuan", "元", "yuan", "yuan", table: "CNY") with
        {
            Conversion = new("usd", 1, 1),
        },
        Named("usd", "美元", "US dollar", "US dollars", table: "USD"),
        Named("mu", "亩", "mu", "mu") with
        {
            Conversion = new("hectare", 1, 15),
        },
        Named("hectare", "公顷", "hectare", "hectares", table: "ha") with
        {
            EnglishSymbol = "ha",
        },
        Named("square-meter", "平方米", "square meter", "square meters", table: "m²"),
        Named("meter", "米", "meter", "meters"),
        Named("kilometer", "公里", "kilometer", "kilometers", table: "km"),
        Named("tonne", "吨", "tonne", "tonnes"),
        Named("kilowatt", "千瓦", "kilowatt", "kilowatts", table: "kW"),
        Named("teu", "标箱", "TEU", "TEU"),
        Named("minute", "分钟", "minute", "minutes"),
        Named("year", "年", "year", "years"),
        Named("place", "位 名", "", ""),
        Named("person", "人", "person", "people"),
        Named("visit", "人次", "visit", "visits"),
        Named("item", "个 项 家 座 张 户 大 组", "", ""),
        Named("project", "个 项", "project", "projects"),
        Named("honor", "项", "honor", "honors"),
        Named("system", "大", "system", "systems"),
        Named("task", "大", "task", "tasks"),
        Named("action", "大", "action", "actions"),
        Named("group", "组", "group", "groups"),
        Named("bed", "张", "bed", "beds"),
        Named("business", "户 家", "business", "businesses"),
        Named("household", "户", "household", "households"),
        Named("job", "人", "job", "jobs"),
    ]);

    /// <summary>A unit without a Chinese prefix or a Chinese table form.</summary>
    public static Unit Named(string id, string chinese, string one, string other, string table = "") =>
        new(id, [.. chinese.Split(' ')], "", new(one, other), "", table, "", null, Tight: false);
}
