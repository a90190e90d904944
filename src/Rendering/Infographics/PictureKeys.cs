using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>The keys under which a store keeps pictures: the hash of everything that a picture is made from.</summary>
internal sealed class PictureKeys
{
    private readonly SiteScope _site;
    private readonly byte[] _shared;

    /// <param name="faces">The hash of the faces.</param>
    /// <param name="icons">Every shape that a picture may name.</param>
    public PictureKeys(SiteScope site, byte[] faces, IEnumerable<VectorIcon> icons)
    {
        _site = site;
        _shared = Shared(faces, icons);
    }

    /// <summary>64 hexadecimal digits.</summary>
    public string Of(PictureFormat format, Locale locale, TemplatedText markup, BoundScene bound, PictureMetadata metadata)
    {
        var text = new StringBuilder();
        text.Append(format.Name).Append('\0').Append(locale.Id).Append('\0').Append(metadata).Append('\0').Append(markup.Text);
        foreach (string id in bound.FigureIds)
        {
            Figure figure = _site.Site.Figures[id].Figure;
            WrittenQuantity written = _site.Figures[id].Prose[locale];
            text.Append('\0').Append(id).Append('\0').Append(figure.Quantity.Written).Append('\0').Append(written);
            text.Append('\0').Append(figure.Label[locale]);
        }
        byte[] own = Encoding.UTF8.GetBytes(text.ToString());
        return Convert.ToHexStringLower(SHA256.HashData([.. _shared, .. own]));
    }

    /// <summary>What all pictures share: tokens, faces, shapes, units, and this very program.</summary>
    private byte[] Shared(byte[] faces, IEnumerable<VectorIcon> icons)
    {
        var text = new StringBuilder();
        text.Append(typeof(PictureKeys).Assembly.ManifestModule.ModuleVersionId);
        text.Append(RuntimeInformation.FrameworkDescription).Append(RuntimeInformation.ProcessArchitecture);
        foreach (TokenGroup group in _site.Theme.Tokens)
        {
            foreach (Token token in group.Tokens)
            {
                text.Append('\0').Append(group.Name).Append('/').Append(token.Name).Append('=').Append(token.Light);
            }
        }
        foreach (VectorIcon icon in icons)
        {
            text.Append(CultureInfo.InvariantCulture, $"\0{icon.Name}|{icon.PathData}|{icon.X}|{icon.Y}|{icon.Width}|{icon.Height}");
        }
        foreach (Unit unit in _site.Site.Units.Ids.Select(_site.Site.Units.ById).OfType<Unit>())
        {
            text.Append('\0').AppendJoin('|', unit.Chinese).Append(unit.ChinesePrefix).Append(unit.English);
            text.Append('|').Append(unit.TableEnglish).Append('|').Append(unit.EnglishSymbol);
        }
        return SHA256.HashData([.. faces, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }
}
