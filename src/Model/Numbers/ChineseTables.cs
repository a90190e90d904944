using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>The words around and instead of numbers in Chinese running text.</summary>
internal static class ChineseTables
{
    private static readonly Fraction Half = new(1, 2);

    /// <summary>Words with a numeral in them that count nothing.</summary>
    public static WordTable<bool> Idioms { get; } =
        Words(
            """
            四面八方 千方百计 千家万户 千辛万苦 千言万语 千山万水 千军万马 千头万绪 千变万化 千姿百态 万众一心 万无一失 万事俱备 万家灯火
            百姓 老百姓 百货 百科 百度 百家争鸣 百家姓 百家讲坛 百花 百尺竿头 百业 百业兴旺 百舸 百折不挠 百里挑一 百分比 百分数 百分点 百分制 百度百科
            十分 十足 十全十美 十字 十一黄金周 十一假期 双十一 双十二 一五一十 九牛一毛 五湖四海 五花八门 五颜六色 五彩 五金 五谷 五星 五行
            三农 三亚 三轮 三角 三明 三令五申 三番五次 三三两两 三心二意 第三方 第一产业 第二产业 第三产业 第一书记 第一时间 第一线 第一手
            四川 四季 四大名著 二维码 二手 二胡 二维 七夕 八卦 八仙 九州 九寨 六安 六一 五一 七一 八一 三八
            一些 一批 一方面 进一步 一系列 一体 三次产业 一二三产 万一 万物 万象 万能 进万家 入万家 惠万家 暖万家 万户 万世 万岁 千古 千金 千秋 亿万 一万个 半导体 半径 半岛 半夜 半成品 半途 半山 一方 一次性
            两岸 两会 两江 两手 两旁 两侧 一手 一口气 一家人 一家老小 人家 一号文件 不二 独一无二 数一数二 接二连三 再三 略知一二 一带一路 统一
            双方 双重 三分之势 百里挑一 三生 四邻 七上八下 成千上万 千千万万 万万 百战 百分卷 一成不变 事半功倍 倍增 倍差 成倍 加倍 双倍
            """
        );

    /// <summary>Words that count, without naming a measure: behind a numeral they make it a number.</summary>
    public static WordTable<bool> Classifiers { get; } =
        Words(
            """
            个 项 家 座 张 台 套 所 组 大 户 条 件 种 类 批 届 期 轮 位 场 支 层 栋 幢 间 辆 艘 架 部 本 册 枚 颗 粒 块 根 把 对 方面 处 路 步
            标箱 标准箱 门 首 篇 段 份 只 头 株 棵 亩均 例 起 笔 宗 单 岁 例 员 班 村 镇 县 市 省 区 校 园 站 港 线 国 档 级 星 倍速 趟 列 航次 班次 车次 人份 床 桩 点 强
            """
        );

    /// <summary>What behind 三点五 says that 点 is no decimal point: a time of day, a point of a list, 一点一滴.</summary>
    public static WordTable<bool> NoDecimal { get; } = Words("十 百分之 点 钟 半 分 刻 整 时 许 滴 线 是 要");

    /// <summary>Words whose 半 is no half of the unit before them: 五公里半径.</summary>
    public static WordTable<bool> NoHalf { get; } = Words("半径 半导体 半岛 半山 半程 半数 半夜 半途 半封闭 半成品 半自动 半年 半价 半潜");

    /// <summary>Whole expressions with their value; none has a unit behind it.</summary>
    public static WordTable<(NumberKind Kind, Measure Measure, Fraction Value, Strength Strength)> Fixed { get; } =
        new([
            ("上半年", (NumberKind.HalfYear, Measure.Count, Fraction.One, Strength.Strong)),
            ("下半年", (NumberKind.HalfYear, Measure.Count, Fraction.Whole(2), Strength.Strong)),
            ("百分之百", (NumberKind.Share, Measure.Count, Fraction.One, Strength.Strong)),
            ("百分百", (NumberKind.Share, Measure.Count, Fraction.One, Strength.Strong)),
            ("一半", (NumberKind.Share, Measure.Count, Half, Strength.Strong)),
            ("半数", (NumberKind.Share, Measure.Count, Half, Strength.Strong)),
            ("减半", (NumberKind.Share, Measure.Count, Half, Strength.Strong)),
            ("翻番", (NumberKind.Multiple, Measure.Count, Fraction.Whole(2), Strength.Strong)),
            ("翻了番", (NumberKind.Multiple, Measure.Count, Fraction.Whole(2), Strength.Strong)),
            ("首位", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("榜首", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("冠军", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("首个", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("首批", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("首次", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("首届", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("同比", (NumberKind.Basis, Measure.Months, Fraction.Whole(12), Strength.Soft)),
            ("环比", (NumberKind.Basis, Measure.Months, Fraction.One, Strength.Soft)),
            ("时速", (NumberKind.Basis, Measure.Seconds, Fraction.Whole(3600), Strength.Soft)),
            ("每小时", (NumberKind.Basis, Measure.Seconds, Fraction.Whole(3600), Strength.Soft)),
            ("每分钟", (NumberKind.Basis, Measure.Seconds, Fraction.Whole(60), Strength.Soft)),
        ]);

    /// <summary>What stands before a number and bounds it (S4-10).</summary>
    public static WordTable<Bound> BoundsBefore { get; } =
        new([
            .. ChineseWords.BoundsBefore.Select(b => (b.Text, b.Bound)),
            ("超过了", Bound.Over),
            ("突破了", Bound.Over),
            ("约为", Bound.About),
            ("最高补助", Bound.AtMost),
            ("最高奖励", Bound.AtMost),
            ("最高给予", Bound.AtMost),
            ("最高可达", Bound.AtMost),
        ]);

    /// <summary>Bounds that may stand a word before the number: 至少举办10场.</summary>
    public static WordTable<Bound> BoundsFurtherBefore { get; } =
        new([("至少", Bound.AtLeast), ("最多", Bound.AtMost), ("至多", Bound.AtMost)]);

    /// <summary>Words whose last character looks like a bound and is none: 签约500个.</summary>
    public static WordTable<bool> NoBound { get; } =
        Words("签约 合约 节约 预约 条约 违约 特约 履约 续约 公约 邀约 最近 附近 临近 靠近 邻近 新近 亲近 赶超 高超 中超 英超 商超");

    /// <summary>Verbs whose 上 or 过 belongs to them and bounds nothing: 迈上百亿元.</summary>
    public static WordTable<bool> NoRoughBound { get; } =
        Words("以上 之上 迈上 登上 跨上 跃上 站上 踏上 网上 线上 路上 地上 加上 马上 送上 走过 通过 经过 不过 度过 来过 去过 做过");

    /// <summary>What stands behind its unit.</summary>
    public static WordTable<Bound> BoundsAfter { get; } = new(ChineseWords.BoundsAfter.Select(b => (b.Text, b.Bound)));

    public static WordTable<int> Scales { get; } = new(ChineseWords.Scales.Select(s => (s.Word, s.Exponent)));

    /// <summary>Verbs of change right before a number or its bound.</summary>
    public static WordTable<Change> Changes { get; } =
        new([
            .. Verbs("增长 增加 上升 提高 提升 上涨 上调 扩大 增收 增 涨", Change.UpBy, Change.UpTo),
            .. Verbs("升 扩展 发展", Change.None, Change.UpTo),
            .. Verbs("下降 减少 降低 缩窄 缩小 缩短 下滑 下调 回落 压减 压缩 削减 收窄 下跌 降 减 跌", Change.DownBy, Change.DownTo),
        ]);

    /// <summary>What makes an ordinal a place in a ranking: 居全省第1.</summary>
    public static WordTable<bool> RankingBefore { get; } = Words("居 列 排 名次 全国 全省 全市 全球 世界");

    private static IEnumerable<(string Word, Change Change)> Verbs(string verbs, Change by, Change to) =>
        verbs
            .Split(' ')
            .SelectMany(verb =>
                new[] { (verb, by), (verb + "了", by), (verb + "到", to), (verb + "至", to), (verb + "为", to), (verb + "到了", to) }
            );

    private static WordTable<bool> Words(string words) =>
        new(
            words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word => (word, true))
        );
}
