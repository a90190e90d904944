using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying.Report;

/// <summary>The report for a terminal: every figure that changes, the beginning of every other list, one line about all.</summary>
internal sealed class ReportText
{
    private const int MostFigures = 20;
    private const int MostOthers = 6;

    private readonly StringBuilder _text = new();
    private readonly Language _language;

    private ReportText(Language language) => _language = language;

    public static string Write(ReleaseChanges changes, Language language)
    {
        var report = new ReportText(language);
        report.Line(0, ReportWords.Compared(changes).In(language));
        report.WriteFigures(changes.Figures);
        report.WriteList(
            ReportWords.Terms,
            changes.Terms,
            TermOf,
            c => $"{c.After.Chinese}  {c.Before.English} → {c.After.English}  {At(c.After)}"
        );
        report.WriteList(ReportWords.Pages, changes.Pages, p => $"{p.Path}  {p.Title}", c => $"{c.After.Path}  {Titles(c)}");
        report.WriteList(ReportWords.Pictures, changes.Pictures, p => p.Name, c => c.After.Name);
        report.WriteList(ReportWords.Downloads, changes.Downloads, d => d.Path, c => c.After.Path);
        report.Line(0, ReportWords.Summary(changes).In(language));
        return report._text.ToString();
    }

    private void WriteFigures(Difference<ReleasedFigure> figures)
    {
        if (figures.IsEmpty)
        {
            return;
        }
        Head(ReportWords.Figures, figures);
        // A changed figure takes several lines.
        foreach (Changed<ReleasedFigure> change in figures.Changed.Take(MostFigures))
        {
            Line(1, $"~ {Name(change.After)}  {change.After.File}:{Number(change.After.Line)}");
            foreach (FigureEdit edit in ReleaseChanges.Edits(change.Before, change.After))
            {
                string aspect = ReportWords.Of(edit.Aspect).In(_language);
                foreach (Locale locale in Locale.All.Where(l => edit.Before[l] != edit.After[l]))
                {
                    Line(3, $"{aspect} {locale.Id}: {Shown(edit.Before[locale])} → {Shown(edit.After[locale])}");
                }
            }
        }
        More(figures.Changed.Length - MostFigures);
        WriteFigures("+", figures.Added);
        WriteFigures("-", figures.Removed);
    }

    private void WriteFigures(string sign, IReadOnlyCollection<ReleasedFigure> figures) =>
        WriteAll(sign, figures, f => $"{Name(f)}  {f.Written.Zh} / {f.Written.En}  {f.File}:{Number(f.Line)}");

    private void WriteList<T>(Wording what, Difference<T> difference, Func<T, string> one, Func<Changed<T>, string> changed)
    {
        if (!difference.IsEmpty)
        {
            Head(what, difference);
            WriteAll("~", difference.Changed, changed);
            WriteAll("+", difference.Added, one);
            WriteAll("-", difference.Removed, one);
        }
    }

    private void WriteAll<T>(string sign, IReadOnlyCollection<T> items, Func<T, string> write)
    {
        foreach (T item in items.Take(MostOthers))
        {
            Line(1, $"{sign} {write(item)}");
        }
        More(items.Count - MostOthers);
    }

    private void Head<T>(Wording what, Difference<T> difference) =>
        Line(0, what.In(_language) + (_language == Language.Chinese ? "：" : ": ") + ReportWords.Amounts(difference).In(_language));

    private void More(int count)
    {
        if (count > 0)
        {
            Line(1, new Wording($"and {Number(count)} more (see report.html)", $"另有{Number(count)}项（见report.html）").In(_language));
        }
    }

    private string Shown(string text) => text.Length > 0 ? text : $"({ReportWords.None.In(_language)})";

    private static string Name(ReleasedFigure figure) => $"{figure.Id}  {figure.Label.Zh} / {figure.Label.En}";

    private static string TermOf(ReleasedTerm term) => $"{term.Chinese}  {term.English}  {At(term)}";

    private static string At(ReleasedTerm term) => $"{term.File}:{Number(term.Line)}";

    private static string Titles(Changed<ReleasedPage> change) =>
        change.Before.Title == change.After.Title ? change.After.Title : $"{change.Before.Title} → {change.After.Title}";

    /// <summary>What a record holds must not be able to steer a terminal.</summary>
    private void Line(int depth, string text)
    {
        _text.Append(' ', 2 * depth);
        foreach (char c in text)
        {
            _text.Append(char.IsControl(c) ? ' ' : c);
        }
        _text.Append('\n');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
