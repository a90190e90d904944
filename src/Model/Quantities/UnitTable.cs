namespace Yueqing.Site.Model.Quantities;

/// <summary>
/// All units, in the order of units.yml and then the built-in ones it does not list.
/// Where several read the same Chinese word, the first listed is meant unless a figure names its unit.
/// </summary>
internal sealed class UnitTable
{
    private readonly List<Unit> _units;
    private readonly Dictionary<string, Unit> _byId;

    /// <summary>Of several units with one id, the first counts.</summary>
    public UnitTable(IEnumerable<Unit> units)
    {
        _units = [.. units.Concat(Unit.BuiltIn).DistinctBy(unit => unit.Id, StringComparer.Ordinal)];
        _byId = _units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        ChineseWords = LongestFirst(_units.SelectMany(unit => unit.Chinese));
        ChinesePrefixes = LongestFirst(_units.Select(unit => unit.ChinesePrefix).Append(Unit.RankPrefix));
    }

    /// <summary>Every Chinese unit word, longest first, so that 人次 is met before 人.</summary>
    public IEnumerable<string> ChineseWords { get; }

    /// <summary>Every word that a unit wants before its number, longest first.</summary>
    public IEnumerable<string> ChinesePrefixes { get; }

    /// <summary>Every id, in the order of the file.</summary>
    public IEnumerable<string> Ids => _units.Select(unit => unit.Id);

    /// <summary>The units that are also given in another one by a fixed factor, such as mu.</summary>
    public IEnumerable<Unit> Converted => _units.Where(unit => unit.Conversion is { } to && to.To != Unit.UsDollar);

    public Unit? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The first listed unit that is written with this word, and with this prefix before the number.</summary>
    public Unit? ByChinese(string word, string prefix = "") => _units.Find(unit => unit.Reads(word, prefix));

    private static string[] LongestFirst(IEnumerable<string> words) =>
        [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
}
