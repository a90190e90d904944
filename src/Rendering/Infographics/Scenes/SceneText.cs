using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Infographics.Scenes;

/// <summary>A scene as lines of text, one for each primitive: what tests compare and a person can read.</summary>
internal static class SceneText
{
    public static string Of(Scene scene)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"scene {scene.Width:0.#}×{scene.Height:0.#} {scene.Background}\n");
        foreach (SceneItem item in scene.Items)
        {
            text.Append(Line(item)).Append('\n');
        }
        return text.ToString();
    }

    private static string Line(SceneItem item) =>
        item switch
        {
            SceneItem.Rectangle r => FormattableString.Invariant(
                $"rect {r.X:0.#},{r.Y:0.#} {r.Width:0.#}×{r.Height:0.#}{(r.Radius > 0 ? FormattableString.Invariant($" r{r.Radius:0.#}") : "")} {r.Fill}"
            ),
            SceneItem.Arc a => FormattableString.Invariant(
                $"arc {a.CenterX:0.#},{a.CenterY:0.#} r{a.Radius:0.#} w{a.Thickness:0.#} {a.Share * 100:0.##}% {a.Fill}"
            ),
            SceneItem.Drawing d => FormattableString.Invariant(
                $"draw {d.Icon.Name} {d.X:0.#},{d.Y:0.#} {d.Width:0.#}×{d.Height:0.#} {d.Fill}"
            ),
            SceneItem.Text t => FormattableString.Invariant(
                $"text {t.X:0.#},{t.Y:0.#} {t.Face.Name} {t.Size:0.##} {t.Fill} w{t.Width:0.#} {t.Words.Replace('\u00A0', '␣')}"
            ),
            _ => item.ToString() ?? "",
        };
}
