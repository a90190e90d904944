namespace Yueqing.Site.Model.Numbers;

/// <summary>What an Amount measures; each has one base unit, so that 亩 and hectares can be compared.</summary>
internal enum Measure
{
    /// <summary>Things; also whatever a text counts without a noun that is known.</summary>
    Count,
    People,
    Visits,

    /// <summary>Occasions: 三次, twice.</summary>
    Times,
    Yuan,
    Dollars,
    Euros,
    Pounds,
    Yen,
    HongKongDollars,

    /// <summary>In square metres.</summary>
    Area,

    /// <summary>In metres.</summary>
    Length,

    /// <summary>In kilograms.</summary>
    Mass,

    /// <summary>In cubic metres.</summary>
    Volume,

    /// <summary>In degrees Celsius.</summary>
    Temperature,

    /// <summary>In kilowatts.</summary>
    Power,

    /// <summary>In kilowatt-hours.</summary>
    Energy,

    /// <summary>Years and months, in months.</summary>
    Months,

    /// <summary>Days and what is shorter, in seconds: a year has no fixed number of days.</summary>
    Seconds,
}

internal static class MeasureFamilies
{
    /// <summary>What may stand for one another without a word being wrong: people are counted, and so are visits.</summary>
    public static Measure Family(this Measure measure) =>
        measure is Measure.People or Measure.Visits or Measure.Times ? Measure.Count : measure;

    public static bool IsMoney(this Measure measure) =>
        measure is Measure.Yuan or Measure.Dollars or Measure.Euros or Measure.Pounds or Measure.Yen or Measure.HongKongDollars;
}
