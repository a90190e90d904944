using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>A figure without its definition cannot be compared with another city's (S8-03): told in a draft, refused by a release.</summary>
internal sealed class DefinitionCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Figure figure in context.Site.Figures.Values.Select(f => f.Figure))
        {
            if (figure.Definition.Zh.Length == 0 || figure.Definition.En.Length == 0)
            {
                bag.Add(Errors.MissingDefinition(figure.Span, figure.Id, context.Release));
            }
        }
    }
}
