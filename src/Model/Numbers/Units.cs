using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What a unit word says: a measure, and the worth of 1 in its base unit.</summary>
internal readonly record struct MeasuredUnit(Measure Measure, Fraction Factor);

/// <summary>
/// The words of units that running text measures in. units.yml says how a figure is read and written; these are the fixed
/// factors between units (S4-02, S4-06), which no site sets.
/// </summary>
internal static class Units
{
    /// <summary>亩 is 2000/3 m², so that a hectare is fifteen of them (S4-06).</summary>
    private static readonly (Measure Measure, long Numerator, long Denominator, string Chinese, string English)[] Table =
    [
        (Measure.Yuan, 1, 1, "元 元人民币 块钱", "yuan|rmb|cny|renminbi|yuan renminbi|rmb yuan"),
        (Measure.Dollars, 1, 1, "美元 美金", "us dollar|us dollars|u.s. dollar|u.s. dollars|dollar|dollars|usd|american dollars"),
        (Measure.Euros, 1, 1, "欧元", "euro|euros|eur"),
        (Measure.Pounds, 1, 1, "英镑", "pounds sterling|gbp"),
        (Measure.Yen, 1, 1, "日元", "yen|jpy|japanese yen"),
        (Measure.HongKongDollars, 1, 1, "港元 港币", "hong kong dollars|hkd"),
        (Measure.Area, 2000, 3, "亩", "mu"),
        (Measure.Area, 10_000, 1, "公顷", "hectare|hectares|ha"),
        (Measure.Area, 1, 1, "平方米 平米", "square meter|square meters|square metre|square metres|sq m|sqm|m²|m2"),
        (
            Measure.Area,
            1_000_000,
            1,
            "平方公里 平方千米",
            "square kilometer|square kilometers|square kilometre|square kilometres|sq km|km²|km2"
        ),
        (Measure.Area, 40_468_564_224, 10_000_000, "英亩", "acre|acres"),
        (Measure.Length, 1000, 1, "公里 千米", "kilometer|kilometers|kilometre|kilometres|km"),
        (Measure.Length, 500, 1, "里 华里", "li"),
        (Measure.Length, 1852, 1, "海里", "nautical mile|nautical miles"),
        (Measure.Length, 1, 1, "米", "meter|meters|metre|metres|m"),
        (Measure.Length, 1, 100, "厘米", "centimeter|centimeters|centimetre|centimetres|cm"),
        (Measure.Length, 1, 1000, "毫米", "millimeter|millimeters|millimetre|millimetres|mm"),
        (Measure.Length, 1_609_344, 1000, "英里", "mile|miles"),
        (Measure.Length, 3048, 10_000, "英尺", "foot|feet"),
        (Measure.Mass, 1000, 1, "吨 公吨", "tonne|tonnes|ton|tons|metric ton|metric tons"),
        (Measure.Mass, 1, 1, "公斤 千克", "kilogram|kilograms|kilo|kilos|kg"),
        (Measure.Mass, 1, 2, "斤", "jin|catty|catties"),
        (Measure.Mass, 50, 1, "担", "dan"),
        (Measure.Mass, 1, 1000, "克", "gram|grams"),
        (Measure.Mass, 1, 1_000_000_000, "微克", "microgram|micrograms"),
        (Measure.Volume, 1, 1, "立方米", "cubic meter|cubic meters|cubic metre|cubic metres|m³|m3"),
        (Measure.Volume, 1, 1000, "升", "liter|liters|litre|litres"),
        (Measure.Temperature, 1, 1, "℃ 摄氏度", "°c|degrees celsius|℃"),
        (Measure.Power, 1, 1, "千瓦", "kilowatt|kilowatts|kw"),
        (Measure.Power, 1000, 1, "兆瓦", "megawatt|megawatts|mw"),
        (Measure.Power, 1_000_000, 1, "吉瓦", "gigawatt|gigawatts|gw"),
        (Measure.Energy, 1, 1, "千瓦时 度电", "kilowatt hour|kilowatt hours|kwh"),
        (Measure.Energy, 1000, 1, "兆瓦时", "megawatt hour|megawatt hours|mwh"),
        (Measure.Energy, 1_000_000, 1, "吉瓦时", "gigawatt hour|gigawatt hours|gwh"),
        (Measure.Months, 12, 1, "年 年度 周年 年来 整年", "year|years|yr|yrs"),
        (Measure.Months, 120, 1, "", "decade|decades"),
        (Measure.Months, 1200, 1, "个世纪", "century|centuries"),
        (Measure.Months, 1, 1, "个月", "month|months"),
        (Measure.Seconds, 7 * 86_400, 1, "周 个星期 个礼拜", "week|weeks"),
        (Measure.Seconds, 86_400, 1, "天 昼夜 个工作日", "day|days|working day|working days"),
        (Measure.Seconds, 3600, 1, "小时 个小时 个钟头", "hour|hours"),
        (Measure.Seconds, 900, 1, "刻钟", ""),
        (Measure.Seconds, 60, 1, "分钟", "minute|minutes|min|mins"),
        (Measure.Seconds, 1, 1, "秒 秒钟", "second|seconds"),
        (Measure.Times, 1, 1, "次 回 遍", ""),
        (
            Measure.People,
            1,
            1,
            "人 名 口",
            "people|persons|person|residents|visitors|tourists|passengers|travelers|travellers|workers|employees|students|pupils|children|inhabitants|participants|guests|professionals|migrants|spectators|attendees|customers|patients|readers|users|trainees|learners|volunteers|graduates|doctors|nurses|teachers|farmers|citizens|audience"
        ),
        (
            Measure.Visits,
            1,
            1,
            "人次",
            "visits|visit|trips|trip|arrivals|attendances|attendance|person times|visitor times|person trips|journeys|rides|uses|admissions|patient visits|consultations|appearances"
        ),
    ];

    /// <summary>Chinese words; those that end a number without naming a measure are in <see cref="ChineseTables"/>.</summary>
    public static WordTable<MeasuredUnit> Chinese { get; } =
        new(
            from unit in Table
            from word in unit.Chinese.Split(' ')
            select (word, new MeasuredUnit(unit.Measure, new Fraction(unit.Numerator, unit.Denominator)))
        );

    /// <summary>Spans of time as they stand behind 个半: the 小时 of 一个半小时, the 月 of 一个半月.</summary>
    public static WordTable<MeasuredUnit> ChineseHalved { get; } =
        new(
            from unit in Table
            from word in unit.Chinese.Split(' ')
            where word.StartsWith('个')
            select (word[1..], new MeasuredUnit(unit.Measure, new Fraction(unit.Numerator, unit.Denominator)))
        );

    /// <summary>English words in lower case, with a space for a hyphen; without the nouns that may stand further on.</summary>
    public static WordTable<MeasuredUnit> English { get; } = Words(counts: false);

    /// <summary>English nouns for people and for visits.</summary>
    public static WordTable<MeasuredUnit> EnglishNouns { get; } = Words(counts: true);

    /// <summary>How a unit is called in both languages; both empty for what is counted.</summary>
    public static (string Chinese, string English) Name(Measure measure, Fraction factor)
    {
        var unit = Array.Find(Table, u => u.Measure == measure && factor.CompareTo(new(u.Numerator, u.Denominator)) == 0);
        // The plural follows its singular; what follows a word without one is another word (yuan, rmb).
        var words = (unit.English ?? "").Split('|');
        var plural = words.Length > 1 && words[1].StartsWith(words[0], StringComparison.Ordinal) ? words[1] : words[0];
        return ((unit.Chinese ?? "").Split(' ')[0], plural.StartsWith("us ", StringComparison.Ordinal) ? "US" + plural[2..] : plural);
    }

    private static WordTable<MeasuredUnit> Words(bool counts) =>
        new(
            from unit in Table
            where (unit.Measure is Measure.People or Measure.Visits) == counts
            from word in unit.English.Split('|')
            select (word, new MeasuredUnit(unit.Measure, new Fraction(unit.Numerator, unit.Denominator)))
        );
}
