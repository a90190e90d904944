using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// The columns of every download, once: CSV, JSON, its schema, the workbook and the data package are all made of this list, so that no two
/// of them can differ (S6-11).
/// </summary>
internal static class FigureColumns
{
    /// <summary>The column that no two figures share.</summary>
    public const string Key = "id";

    private static readonly ImmutableArray<string> Kinds = [.. Enum.GetValues<FigureKind>().Select(FigureView.KindWord)];

    private static readonly ImmutableArray<string> Bounds = [.. Enum.GetValues<Bound>().Select(BoundWord)];

    /// <param name="unitIds">The units that figures of the site have.</param>
    public static ImmutableArray<FigureColumn> Of(ImmutableArray<string> unitIds) =>
        [
            Text(
                Key,
                "编号",
                "Id",
                "永久不变，也是数据页中该行的锚点",
                "Never changes; the anchor of the figure’s row on the data page",
                r => r.Figure.Id
            ) with
            {
                Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
            },
            Text(
                "topic",
                "主题",
                "Topic",
                "所属页面相对于站点首页的路径",
                "Path of the page that the figure belongs to, from the home page of the site",
                r => r.Topic.Route.Path.Length == 0 ? "./" : r.Topic.Route.Path
            ) with
            {
                Pattern = "^(\\./|[a-z0-9-]+/[a-z0-9-]+/)$",
            },
            new(
                "value",
                ColumnType.Number,
                new("数值", "Value"),
                new(
                    "以所列单位计的准确数值，不缩放，不四舍五入；位次即名次",
                    "Exact, in the unit named beside it, unscaled; of a rank, the place"
                ),
                r => r.Figure.Quantity.Value.ToString(CultureInfo.InvariantCulture)
            ),
            Text("unit", "单位", "Unit", "单位的代号", "The unit’s id", r => r.Figure.Quantity.Unit.Id) with
            {
                Words = unitIds,
            },
            Text(
                "bound",
                "界限",
                "Bound",
                "exact为准确值；over、nearly、about、at-least、at-most、under依次为超过、接近、约、不少于、不超过、不足",
                "How the value bounds what it measures: “over 220,000” is 220000, over",
                r => BoundWord(r.Figure.Quantity.Bound)
            ) with
            {
                Words = Bounds,
            },
            Text(
                "kind",
                "类别",
                "Kind",
                "level、growth、share、ratio、rank、count依次为水平、增速、占比、比值、位次、数量",
                "What the figure measures",
                r => FigureView.KindWord(r.Figure.Kind)
            ) with
            {
                Words = Kinds,
            },
            Whole("period", "年份", "Year", "数据所属年份", "The year that the figure is about", r => r.Figure.Period),
            .. Both("label", new("指标", "Indicator"), new("指标名称", "What is measured"), r => r.Figure.Label, required: true),
            .. Both(
                "text",
                new("写法", "As written"),
                new("文中写法，供引用；计算请用value", "As the site writes it, to quote; reckon with `value`"),
                r => r.Text.Prose.Select(p => p.Text),
                required: true
            ),
            Text(
                "conversion_en",
                "折算（英文）",
                "Conversion, English",
                "按公布的汇率或换算率折合的约数",
                "About how much that is in US dollars or hectares, at the rates that the site gives",
                r => r.Text.Prose.En.Conversion
            ) with
            {
                Required = false,
            },
            .. Both("rank_of", new("排名范围", "Rank among"), new("位次在何者之中", "What the rank is a rank of"), r => r.Figure.Rank?.Of),
            .. Both("rank_by", new("排名发布者", "Ranked by"), new("发布排名的机构", "The body that ranks"), r => r.Figure.Rank?.By),
            Whole("rank_year", "排名年份", "Year of the ranking", "排名所属年份", "The year of the ranking", r => r.Figure.Rank?.Year) with
            {
                Required = false,
            },
            .. Both("definition", new("释义", "Definition"), new("指标的含义", "What the term means"), r => r.Figure.Definition),
            Text(
                "source",
                "出处",
                "Source",
                "来源文件与条目：文件#条目",
                "Document and passage: document#passage",
                r => $"{r.Figure.Source.SourceId}#{r.Figure.Source.Locator}"
            ) with
            {
                Pattern = "^[^#]+#[^#]+$",
            },
            .. Both("source_title", new("来源文件", "Source document"), new("来源文件的标题", "Its title"), r => r.Source, required: true),
            Text("source_text", "原文", "Source text", "来源文件中的原句", "The sentence of the source, in Chinese", r => r.SourceText),
            new(
                "revised",
                ColumnType.Date,
                new("更正日期", "Revised"),
                new("发布后更正的日期", "When the figure was corrected after it was published"),
                r => r.Figure.Revision?.Date.Time.Day ?? ""
            )
            {
                Required = false,
            },
            .. Both(
                "revision_reason",
                new("更正原因", "Reason for the revision"),
                new("更正的原因", "Why it was corrected"),
                r => r.Figure.Revision?.Reason
            ),
        ];

    private static FigureColumn Text(
        string id,
        string titleZh,
        string titleEn,
        string meaningZh,
        string meaningEn,
        Func<FigureRecord, string> write
    ) => new(id, ColumnType.Text, new(titleZh, titleEn), new(meaningZh, meaningEn), write);

    private static FigureColumn Whole(
        string id,
        string titleZh,
        string titleEn,
        string meaningZh,
        string meaningEn,
        Func<FigureRecord, int?> number
    ) =>
        new(
            id,
            ColumnType.Integer,
            new(titleZh, titleEn),
            new(meaningZh, meaningEn),
            r => number(r)?.ToString(CultureInfo.InvariantCulture) ?? ""
        );

    /// <summary>Two columns: <c>label_zh</c> and <c>label_en</c>.</summary>
    private static IEnumerable<FigureColumn> Both(
        string id,
        Localized<string> title,
        Localized<string> meaning,
        Func<FigureRecord, Localized<string>?> text,
        bool required = false
    ) =>
        Locale.All.Select(locale => new FigureColumn(
            $"{id}_{locale.Id}",
            ColumnType.Text,
            locale == Locale.Chinese
                ? new(title.Zh + "（中文）", title.En + ", Chinese")
                : new(title.Zh + "（英文）", title.En + ", English"),
            meaning,
            r => text(r)?[locale] ?? ""
        )
        {
            Required = required,
        });

    private static string BoundWord(Bound bound) =>
        bound switch
        {
            Bound.Over => "over",
            Bound.Nearly => "nearly",
            Bound.About => "about",
            Bound.AtLeast => "at-least",
            Bound.AtMost => "at-most",
            Bound.Under => "under",
            _ => "exact",
        };
}
