using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A face that pictures are set in.</summary>
/// <param name="Name">The name of its file, for messages and tests.</param>
/// <param name="Bytes">The file, for a backend that loads fonts by itself.</param>
internal sealed record PictureFace(string Name, byte[] Bytes, FontFace Face);

/// <summary>
/// The faces that <c>tokens.yml</c> names for each role and language, loaded once for all pictures and only when one is drawn. No font of the
/// system is ever asked.
/// </summary>
internal sealed class PictureFaces : IDisposable
{
    private readonly Dictionary<string, Lazy<PictureFace?>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Role, Locale Locale), string> _files = [];
    private readonly Dictionary<(string Role, Locale Locale), PictureFace[]> _chains = [];
    private readonly Lock _lock = new();
    private readonly DiagnosticBag _damage = new();

    /// <summary>A face that is named and not there is a diagnostic; of a damaged one <see cref="Damage"/> tells once it is needed.</summary>
    public PictureFaces(Theme theme, DiagnosticBag bag)
    {
        foreach (Token token in theme.Tokens.Where(g => g.Name == TokenGroup.Faces).SelectMany(g => g.Tokens))
        {
            if (token.Name.Split('-') is not [var role, var id] || Locale.All.FirstOrDefault(l => l.Id == id) is not { } locale)
            {
                bag.Add(Errors.MalformedToken(token.Span, token.Name, token.Light, Phrases.FaceName));
                continue;
            }
            string path = "theme/fonts/" + token.Light;
            if (!theme.Fonts.TryGetValue(token.Light, out byte[]? bytes))
            {
                bag.Add(Errors.MissingFile(SourceText.Unreadable(path).Whole, path, Phrases.NamedByFace));
                continue;
            }
            _files.Add((role, locale), token.Light);
            _byFile.TryAdd(token.Light, new Lazy<PictureFace?>(() => Load(token.Light, bytes, _damage)));
        }
        Hash = HashOf(_files, theme);
    }

    /// <summary>Of all faces and what they are for.</summary>
    public byte[] Hash { get; }

    /// <summary>What is wrong with faces that were needed and could not be used, so that others stood in for them.</summary>
    public ImmutableArray<Diagnostic> Damage => _damage.ToSorted();

    /// <summary>
    /// The faces to ask for a character, the preferred first: the role's own, then the bold and the text face of the language, then those of
    /// the other language. Empty when the theme names none that can be used.
    /// </summary>
    public IReadOnlyList<PictureFace> Chain(string role, Locale locale)
    {
        lock (_lock)
        {
            if (!_chains.TryGetValue((role, locale), out PictureFace[]? chain))
            {
                chain =
                [
                    .. new[] { (role, locale), ("bold", locale), ("text", locale), (role, locale.Other), ("bold", locale.Other) }
                        .Select(key => _files.GetValueOrDefault(key))
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Select(file => _byFile[file].Value)
                        .OfType<PictureFace>(),
                ];
                _chains.Add((role, locale), chain);
            }
            return chain;
        }
    }

    public void Dispose()
    {
        foreach (Lazy<PictureFace?> face in _byFile.Values.Where(f => f.IsValueCreated))
        {
            face.Value?.Face.Dispose();
        }
    }

    /// <summary>The files are hashed on all processors: they are most of what a build reads.</summary>
    private static byte[] HashOf(IEnumerable<KeyValuePair<(string Role, Locale Locale), string>> files, Theme theme)
    {
        IEnumerable<byte[]> hashes = files
            .OrderBy(f => f.Key.Role + f.Key.Locale.Id, StringComparer.Ordinal)
            .ToArray()
            .AsParallel()
            .AsOrdered()
            .Select(f => (byte[])[.. Encoding.UTF8.GetBytes(f.Key.Role + f.Key.Locale.Id), .. SHA256.HashData(theme.Fonts[f.Value])]);
        return SHA256.HashData([.. hashes.SelectMany(h => h)]);
    }

    private static PictureFace? Load(string file, byte[] bytes, DiagnosticBag bag)
    {
        if (FontFace.TryLoad(bytes) is { } face)
        {
            return new PictureFace(file, bytes, face);
        }
        bag.Add(Errors.DamagedFont(SourceText.Unreadable("theme/fonts/" + file).Whole));
        return null;
    }
}
