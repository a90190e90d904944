using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>The words of and around numbers in English running text; in lower case, with a space for a hyphen.</summary>
internal static class EnglishTables
{
    private static readonly string[] UnitWords =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        );

    private static readonly string[] TenWords = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly string[] OrdinalWords =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".Split(
            ' '
        );

    /// <summary>zero … nineteen.</summary>
    public static WordTable<int> Ones { get; } = new(UnitWords.Select((word, index) => (word, index)));

    /// <summary>twenty … ninety.</summary>
    public static WordTable<int> Tens { get; } = new(TenWords.Select((word, index) => (word, (index + 2) * 10)));

    /// <summary>first … nineteenth, twentieth … ninetieth.</summary>
    public static WordTable<int> Ordinals { get; } =
        new([
            .. OrdinalWords.Select((word, index) => (word, index + 1)),
            .. TenWords.Select((word, index) => (word[..^1] + "ieth", (index + 2) * 10)),
            ("hundredth", 100),
            ("thousandth", 1000),
        ]);

    /// <summary>Parts of a whole by their lower term: half, third, quarters, fifteenth.</summary>
    public static WordTable<int> Parts { get; } =
        new([
            ("half", 2),
            ("halves", 2),
            ("quarter", 4),
            ("quarters", 4),
            ("hundredth", 100),
            ("thousandth", 1000),
            .. OrdinalWords.Skip(2).SelectMany((word, index) => new[] { (word, index + 3), (word + "s", index + 3) }),
            .. TenWords.Select((word, index) => (word[..^1] + "ieth", (index + 2) * 10)),
        ]);

    /// <summary>Powers of ten.</summary>
    public static WordTable<int> Scales { get; } =
        new([("hundred", 2), ("thousand", 3), ("million", 6), ("mn", 6), ("billion", 9), ("bn", 9), ("trillion", 12), ("tn", 12)]);

    /// <summary>Scale words that count nothing exactly: tens of thousands.</summary>
    public static WordTable<bool> Plurals { get; } = Words("hundreds thousands millions billions trillions");

    /// <summary>What a multiple is called without a number.</summary>
    public static WordTable<(int Times, Strength Strength)> Multiples { get; } =
        new([
            ("doubled", (2, Strength.Strong)),
            ("doubling", (2, Strength.Soft)),
            ("double", (2, Strength.Soft)),
            ("doubles", (2, Strength.Soft)),
            ("twofold", (2, Strength.Strong)),
            ("tripled", (3, Strength.Strong)),
            ("triple", (3, Strength.Soft)),
            ("trebled", (3, Strength.Strong)),
            ("threefold", (3, Strength.Strong)),
            ("quadrupled", (4, Strength.Strong)),
            ("quadruple", (4, Strength.Soft)),
            ("quintupled", (5, Strength.Strong)),
            ("twice", (2, Strength.Soft)),
            .. UnitWords.Skip(4).Select((word, index) => (word + "fold", (index + 4, Strength.Strong))),
        ]);

    /// <summary>The sign or code of a currency before a sum.</summary>
    public static WordTable<Measure> Currencies { get; } =
        new([
            ("us$", Measure.Dollars),
            ("u.s.$", Measure.Dollars),
            ("$", Measure.Dollars),
            ("usd", Measure.Dollars),
            ("hk$", Measure.HongKongDollars),
            ("rmb", Measure.Yuan),
            ("cny", Measure.Yuan),
            ("¥", Measure.Yuan),
            ("￥", Measure.Yuan),
            ("€", Measure.Euros),
            ("eur", Measure.Euros),
            ("£", Measure.Pounds),
        ]);

    /// <summary>What gives a number another kind, right behind it.</summary>
    public static WordTable<(NumberKind Kind, Fraction Factor)> Kinds { get; } =
        new([
            ("%", (NumberKind.Share, new(1, 100))),
            ("percent", (NumberKind.Share, new(1, 100))),
            ("per cent", (NumberKind.Share, new(1, 100))),
            ("‰", (NumberKind.Share, new(1, 1000))),
            ("per mille", (NumberKind.Share, new(1, 1000))),
            ("percentage point", (NumberKind.Points, Fraction.One)),
            ("percentage points", (NumberKind.Points, Fraction.One)),
            ("pp", (NumberKind.Points, Fraction.One)),
            ("times", (NumberKind.Multiple, Fraction.One)),
            ("fold", (NumberKind.Multiple, Fraction.One)),
        ]);

    /// <summary>What a number is compared with or counted by.</summary>
    public static WordTable<(Measure Measure, int Value)> Bases { get; } =
        new([
            ("year on year", (Measure.Months, 12)),
            ("over the previous year", (Measure.Months, 12)),
            ("from the previous year", (Measure.Months, 12)),
            ("month on month", (Measure.Months, 1)),
            ("from the previous month", (Measure.Months, 1)),
            ("quarter on quarter", (Measure.Months, 1)),
            ("an hour", (Measure.Seconds, 3600)),
            ("per hour", (Measure.Seconds, 3600)),
            ("a minute", (Measure.Seconds, 60)),
            ("per minute", (Measure.Seconds, 60)),
        ]);

    /// <summary>Whole expressions with their value.</summary>
    public static WordTable<(NumberKind Kind, Measure Measure, Fraction Value, Strength Strength)> Fixed { get; } =
        new([
            ("halved", (NumberKind.Share, Measure.Count, new(1, 2), Strength.Strong)),
            ("halve", (NumberKind.Share, Measure.Count, new(1, 2), Strength.Strong)),
            ("halving", (NumberKind.Share, Measure.Count, new(1, 2), Strength.Strong)),
            ("a quarter of an hour", (NumberKind.Amount, Measure.Seconds, Fraction.Whole(900), Strength.Strong)),
            ("quarter of an hour", (NumberKind.Amount, Measure.Seconds, Fraction.Whole(900), Strength.Strong)),
            .. new[] { "over the", "in the", "during the", "the", "" }.SelectMany(lead =>
                new[] { "past decade", "last decade" }.Select(span =>
                    ($"{lead} {span}".Trim(), (NumberKind.Amount, Measure.Months, Fraction.Whole(120), Strength.Soft))
                )
            ),
            ("first half", (NumberKind.HalfYear, Measure.Count, Fraction.One, Strength.Strong)),
            ("second half", (NumberKind.HalfYear, Measure.Count, Fraction.Whole(2), Strength.Strong)),
            ("once", (NumberKind.Amount, Measure.Times, Fraction.One, Strength.Soft)),
            ("top", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("topped", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("tops", (NumberKind.Ordinal, Measure.Count, Fraction.One, Strength.Weak)),
            ("third party", (NumberKind.Ordinal, Measure.Count, Fraction.Whole(3), Strength.Weak)),
        ]);

    public static WordTable<Bound> BoundsBefore { get; } =
        new(
            Each(
                    Bound.Over,
                    "over|more than|exceeded|exceeding|exceeds|exceed|in excess of|surpassed|surpassing|surpass|surpasses|above|topped|topping|upwards of|greater than|higher than|well over|passed|broke|broken|beyond|longer than|larger than"
                )
                .Concat(Each(Bound.Nearly, "nearly|almost|close to|just under|approached|approaching|approaches|nearing|not quite"))
                .Concat(Each(Bound.About, "about|around|approximately|roughly|some|approx.|circa|an estimated"))
                .Concat(
                    Each(
                        Bound.AtLeast,
                        "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|no lower than|not lower than|not below|minimum"
                    )
                )
                .Concat(
                    Each(
                        Bound.AtMost,
                        "at most|no more than|not more than|up to|not exceeding|not exceed|no higher than|not over|a maximum of|within|not above|maximum"
                    )
                )
                .Concat(Each(Bound.Under, "under|less than|fewer than|below|lower than|shorter than"))
        );

    public static WordTable<Bound> BoundsAfter { get; } =
        new(
            Each(
                    Bound.AtLeast,
                    "or more|and more|or above|and above|or over|and over|or older|and older|or higher|or longer|and up|upward|upwards"
                )
                .Concat(Each(Bound.AtMost, "or less|or fewer|at most|or lower"))
                .Concat(Each(Bound.Under, "or under|and under|or below|and below"))
                .Concat(Each(Bound.About, "or so"))
                .Concat(Each(Bound.Over, "plus|+|odd"))
        );

    /// <summary>Verbs of change before a number, before its bound and “by” or “to”.</summary>
    public static WordTable<bool> Rises { get; } =
        Words(
            "grew grow grown grows growing rose rise rises risen rising up increased increase increases increasing climbed gained gain raised expanded extended improved lifted jumped surged soared widened added growth higher went boosted"
        );

    public static WordTable<bool> Falls { get; } =
        Words(
            "fell fall falls fallen falling down decreased decrease decreases decreasing declined decline declines declining dropped drop drops cut cuts reduced reduce reduction lowered lower shrank shrunk shortened narrowed slid slashed lost contracted"
        );

    /// <summary>Nouns and participles behind the number: “an 8.4% increase”.</summary>
    public static WordTable<bool> RisesAfter { get; } = Words("increase increases rise growth gain higher jump");

    public static WordTable<bool> FallsAfter { get; } = Words("decrease decline drop fall reduction lower cut decreases smaller");

    /// <summary>What stands between a verb of change and its number.</summary>
    public static WordTable<Change> ByOrTo { get; } =
        new([("by", Change.UpBy), ("of", Change.UpBy), ("to", Change.UpTo), ("a further", Change.UpBy), ("another", Change.UpBy)]);

    /// <summary>What makes an ordinal a place in a ranking.</summary>
    public static WordTable<bool> RankingBefore { get; } = Words("rank ranks ranked ranking placed places came finished stood to");

    /// <summary>What says among whom a rank is held (S4-13).</summary>
    public static WordTable<bool> RankScope { get; } =
        Words("among in of on nationwide nationally worldwide globally provincewide citywide across within out");

    /// <summary>Words that stand between a number and the noun it counts no more: the noun phrase is over.</summary>
    public static WordTable<bool> PhraseEnds { get; } =
        Words(
            "of in at by for to from and or with who that which were was is are have has had over on per a an the than as this each per during after before while when where were"
        );

    /// <summary>Adjectives between a number and its unit.</summary>
    public static WordTable<bool> BeforeUnits { get; } =
        Words("consecutive straight successive full more additional further calendar metric us american chinese whole extra");

    private static IEnumerable<(string Word, Bound Bound)> Each(Bound bound, string words) =>
        words.Split('|').Select(word => (word, bound));

    private static WordTable<bool> Words(string words) =>
        new(words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, true)));
}
