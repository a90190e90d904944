using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Preview.Desk;

/// <summary>
/// Saves and accepts blocks: one at a time, each against the files as they stand on disk at that moment. Nothing is written that the translator
/// has not seen the place of.
/// </summary>
internal sealed class DeskWriter(SiteFollower site, PreviewOptions options)
{
    /// <summary>How often a file may change under our hands before we give up.</summary>
    private const int MostTries = 5;

    private readonly Lock _writing = new();

    public DeskAnswer Save(DeskEdit edit)
    {
        lock (_writing)
        {
            return Guarded(edit, SaveNow);
        }
    }

    public DeskAnswer Accept(DeskEdit edit)
    {
        lock (_writing)
        {
            return Guarded(edit, AcceptNow);
        }
    }

    private DeskAnswer Guarded(DeskEdit edit, Func<DeskEdit, DeskAnswer> write)
    {
        try
        {
            return DeskFiles.Outside(site.Live.Now, options.Root, edit.Page) is { } path ? DeskAnswers.Outside(path) : write(edit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DeskAnswer.Error(
                500,
                new Wording(
                    $"A file could not be written and was left as it was: {e.Message}",
                    $"有一个文件写不进去，内容没有改动：{e.Message}"
                )
            );
        }
    }

    private DeskAnswer SaveNow(DeskEdit edit)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            LiveState state = DeskFiles.Fresh(site, options.Root, edit.Page);
            if (Refusal(state, edit) is { } refusal)
            {
                return refusal;
            }
            DeskPage page = DeskPage.Find(state, edit.Page)!;
            DeskBlock block = DeskConflict.Find(page, edit)!;
            var bag = new DiagnosticBag();
            bool removes = block.Pair.State == BlockState.Orphan && string.IsNullOrWhiteSpace(edit.Markup);
            BlockEdit? change = removes ? null : BlockEdit.Of(page.Translation, block.Pair, edit.Markup ?? "", Figures(state), bag);
            TextChange? removal = removes ? BlockRemoval.Of(page.Translation, block.Pair.En!, bag) : null;
            if (change is null && removal is null)
            {
                return DeskAnswer.Refused(422, bag.ToSorted());
            }
            if (change is { Mistakes: { IsEmpty: false } mistakes })
            {
                return DeskAnswer.Refused(422, mistakes);
            }
            // Between the first look and this one somebody else may have written.
            InputFile file = InputFile.Find(options.Root, page.EnglishPath)!;
            if (
                file.Read() is { } bytes
                && DeskFiles.IsText(bytes, page.Translation.Pages.En.Source.Text)
                && (
                    change is null
                        ? Remove(edit, page, block, removal!.Value, file, bytes)
                        : Save(edit, state, page, block, change, file, bytes)
                )
                    is { } answer
            )
            {
                return answer;
            }
        }
        return DeskAnswers.Restless;
    }

    /// <summary>Null if somebody else wrote the file while the checks were asked.</summary>
    private DeskAnswer? Save(DeskEdit edit, LiveState state, DeskPage page, DeskBlock block, BlockEdit change, InputFile file, byte[] bytes)
    {
        byte[] next = FileSplice.Apply(bytes, change.Changes);
        string? memory = edit.Accept && block.Pair.Zh is not null ? Memory(state, page, block, change.Block.Markup) : null;
        ImmutableArray<Diagnostic> against = edit.Accept ? AgainstAccepting(page, block, change, next, memory) : [];
        bool accepts = memory is not null && against.IsEmpty;
        if (!accepts && !change.IsPaired)
        {
            return DeskAnswer.Refused(422, against.Add(Errors.DeskPairing((block.Pair.En ?? block.Pair.Zh)!.Span)));
        }
        bool changes = !next.AsSpan().SequenceEqual(bytes);
        if (!changes && !accepts)
        {
            return Page(state, edit.Page, against, change.Block);
        }
        if (!bytes.AsSpan().SequenceEqual(file.Read()))
        {
            return null;
        }
        if (changes)
        {
            file.Write(next);
        }
        if (accepts)
        {
            InputFile.Find(options.Root, page.AcceptedPath)!.Write(memory!);
        }
        return Page(DeskFiles.Update(site, page.EnglishPath, page.AcceptedPath), edit.Page, against, change.Block);
    }

    /// <summary>Null if somebody else wrote the file meanwhile.</summary>
    private DeskAnswer? Remove(DeskEdit edit, DeskPage page, DeskBlock block, TextChange removal, InputFile file, byte[] bytes)
    {
        if (!bytes.AsSpan().SequenceEqual(file.Read()))
        {
            return null;
        }
        file.Write(FileSplice.Apply(bytes, [removal]));
        ImmutableArray<AcceptedBlock> memory = BlockRemoval.Forget(page.Translation, block.Pair);
        if (!memory.IsEmpty && memory.Length < page.Translation.Pages.En.Accepted.Length)
        {
            InputFile.Find(options.Root, page.AcceptedPath)!.Write(AcceptedFile.Write(memory));
        }
        return Page(DeskFiles.Update(site, page.EnglishPath, page.AcceptedPath), edit.Page, [], null);
    }

    /// <summary>What the checks would say of the block if it were saved and accepted. The save stands whatever that is.</summary>
    private ImmutableArray<Diagnostic> AgainstAccepting(DeskPage page, DeskBlock block, BlockEdit change, byte[] next, string? memory)
    {
        LiveState now = site.Live.Now;
        if (memory is null || !DeskAcceptance.MistakesOfMemory(now, page).IsEmpty)
        {
            return DeskAcceptance.Against(now, page, block);
        }
        LiveState would = site.Live.Try(
            new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                [page.EnglishPath] = next,
                [page.AcceptedPath] = Encoding.UTF8.GetBytes(memory),
            }
        );
        DeskPage? after = DeskPage.Find(would, page.Name);
        return after?.At(change.Block) is { } there ? DeskAcceptance.Against(would, after, there) : would.Errors;
    }

    /// <summary>What stands in the way before anything is looked at; null for a block that may be written.</summary>
    private static DeskAnswer? Refusal(LiveState state, DeskEdit edit) =>
        DeskPage.Find(state, edit.Page) is not { } page ? DeskAnswers.NoPage(state, edit.Page)
        : DeskConflict.Find(page, edit) is null ? DeskConflict.Answer(state, page, edit)
        : null;

    private DeskAnswer AcceptNow(DeskEdit edit)
    {
        LiveState state = DeskFiles.Fresh(site, options.Root, edit.Page);
        if (Refusal(state, edit) is { } refusal)
        {
            return refusal;
        }
        DeskPage page = DeskPage.Find(state, edit.Page)!;
        DeskBlock block = DeskConflict.Find(page, edit)!;
        ImmutableArray<Diagnostic> against = DeskAcceptance.Against(state, page, block);
        if (!against.IsEmpty)
        {
            return DeskAnswer.Refused(422, against);
        }
        InputFile.Find(options.Root, page.AcceptedPath)!.Write(Memory(state, page, block, block.Pair.En!.Markup));
        return Page(DeskFiles.Update(site, page.AcceptedPath), edit.Page, [], null);
    }

    /// <summary>The memory of a page in which the block has this English.</summary>
    private string Memory(LiveState state, DeskPage page, DeskBlock block, string english) =>
        AcceptedFile.Write(Acceptance.OfBlock(page.Translation, block.Pair, english, Figures(state), options.Today()));

    /// <param name="notAccepted">Why a block that was saved could not be accepted; empty if it was, or was not to be.</param>
    /// <param name="saved">The block that was saved, as it stands now: what is wrong with it is counted.</param>
    private static DeskAnswer Page(LiveState state, string name, ImmutableArray<Diagnostic> notAccepted, PageBlock? saved) =>
        DeskPage.Find(state, name) is not { } page
            ? DeskAnswers.NoPage(state, name)
            : DeskAnswer.Of(
                200,
                json =>
                {
                    PageJson.Write(json, state, page);
                    if (saved is not null && page.At(saved) is { } block)
                    {
                        json.WriteNumber("errors", DeskAcceptance.ErrorsOf(state, page, block).Length);
                    }
                    if (!notAccepted.IsEmpty)
                    {
                        json.WriteComplaints("notAccepted", notAccepted);
                    }
                }
            );

    private static IReadOnlyDictionary<string, OwnedFigure> Figures(LiveState state) => state.Checked.Bound!.Site.Figures;
}
