using System.Globalization;
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
        foreach (Token token in _site.Theme.Tokens.SelectMany(g => g.Tokens))
        {
            text.Append('\0').Append(token.Name).Append('=').Append(token.Light);
        }
        foreach (VectorIcon icon in icons)
        {
            text.Append(CultureInfo.InvariantCulture, $"\0{icon.Name}|{icon.PathData}|{icon.X}|{icon.Y}|{icon.Width}|{icon.Height}");
        }
        foreach (string word in _site.Site.Units.ChineseWords)
        {
            text.Append('\0').Append(word);
        }
        return SHA256.HashData([.. faces, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }
}
