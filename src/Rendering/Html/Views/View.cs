using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Yueqing.Site.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The names that a template may use on one kind of view, each with how to get its value.</summary>
internal sealed class ViewMembers<T> : Dictionary<string, Func<T, object?>>
{
    public ViewMembers()
        : base(StringComparer.Ordinal) { }
}

/// <summary>
/// A read-only object as a template sees it. Values are made when a template asks for them; a name that does not exist
/// is an error at the template's line and column, with the name that was probably meant.
/// </summary>
internal abstract class View<T> : IScriptObject
    where T : View<T>
{
    protected abstract ViewMembers<T> Members { get; }

    public int Count => Members.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => Members.Keys;

    public bool Contains(string member) => Members.ContainsKey(member);

    public virtual bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!Members.TryGetValue(member, out Func<T, object?>? get))
        {
            throw new TemplateException(span, Errors.UnknownMember(member, Members.Keys));
        }
        value = get((T)this);
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;
}
