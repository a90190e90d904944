using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Data;

/// <summary>
/// The downloads in the hands of the programs they are for: LibreOffice (Debian's <c>libreoffice-calc</c>) and the Frictionless library
/// (<c>npm ci</c> in <c>tests/Tools</c>). Skipped where they are missing, but never on CI.
/// </summary>
public sealed class RealReadersTests : IDisposable
{
    // Comma, double quote, UTF-8, from the first line; as export: numbers as they are, not as they look.
    private const string CsvFilter = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";

    private readonly string _folder = Directory.CreateTempSubdirectory("yueqing-data-").FullName;

    private readonly ImmutableArray<DataFile> _files = SampleDownloads.Render(SampleDownloads.Hostile());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void LibreOffice_opens_the_workbook()
    {
        WriteFiles(_files);
        Soffice("--convert-to", "csv:" + CsvFilter, "--outdir", "out", "figures.xlsx");
        HoldsTheSame(OutOf("figures.csv"), _ => true, text => text);
    }

    /// <summary>
    /// As it opens by default: dates, times and shares stay texts, only plain numbers do not. English texts such as <c>317,000</c> or <c>3e5</c>
    /// are therefore numbers here; the workbook says what is text.
    /// </summary>
    [Fact]
    public void LibreOffice_opens_the_csv()
    {
        WriteFiles(_files);
        Soffice("--infilter=" + CsvFilter, "--convert-to", "csv:" + CsvFilter, "--outdir", "out", "figures.csv");
        HoldsTheSame(OutOf("figures.csv"), name => !name.EndsWith("_en", StringComparison.Ordinal), FiguresCsv.Harmless);
    }

    [Fact]
    public void Frictionless_reads_the_data_package()
    {
        WriteFiles(_files);
        (int code, string output, string errors) = Frictionless();
        Assert.True(code == 0, errors);
        using var read = JsonDocument.Parse(output);
        Assert.Equal(
            _files.Records().Select(r => (r["id"], decimal.Parse(r["value"], CultureInfo.InvariantCulture), r["label_zh"])),
            read.RootElement.GetProperty("figures-csv")
                .EnumerateArray()
                .Select(r =>
                    (r.GetProperty("id").GetString()!, r.GetProperty("value").GetDecimal(), r.GetProperty("label_zh").GetString()!)
                )
        );
    }

    [Fact]
    public void Frictionless_refuses_another_file()
    {
        WriteFiles(_files);
        File.AppendAllText(InFolder("figures.csv"), "\r\n");
        (int code, _, string errors) = Frictionless();
        Assert.Equal((1, "figures.csv is not the file that is described\n"), (code, errors));
    }

    private (int Code, string Output, string Errors) Frictionless()
    {
        ExternalTool.FromNpm("datapackage");
        string tools = Path.Combine(Repository.Root, "tests/Tools");
        return ExternalTool.Try("node", _folder, Path.Combine(tools, "frictionless.cjs"), _folder);
    }

    /// <summary>A profile of its own, so that nobody's open LibreOffice answers in place of this one.</summary>
    private void Soffice(params string[] arguments) =>
        ExternalTool.Run("soffice", _folder, [$"-env:UserInstallation=file://{_folder}/profile", "--headless", .. arguments]);

    /// <param name="isCompared">By the names of the columns.</param>
    /// <param name="write">How the file writes a text.</param>
    private void HoldsTheSame(List<Dictionary<string, string>> read, Func<string, bool> isCompared, Func<string, string> write)
    {
        using var json = JsonDocument.Parse(_files.Bytes("figures.json"));
        JsonElement[] figures = [.. json.RootElement.GetProperty("figures").EnumerateArray()];
        Assert.Equal(figures.Length, read.Count);
        foreach ((JsonElement figure, Dictionary<string, string> record) in figures.Zip(read))
        {
            foreach (JsonProperty cell in figure.EnumerateObject().Where(c => isCompared(c.Name)))
            {
                if (cell.Value.ValueKind == JsonValueKind.Number)
                {
                    Assert.Equal(cell.Value.GetDecimal(), decimal.Parse(record[cell.Name], CultureInfo.InvariantCulture));
                }
                else
                {
                    string text = cell.Value.GetString()!.Replace("\r\n", "\n", StringComparison.Ordinal);
                    Assert.Equal(write(text), record[cell.Name]);
                }
            }
        }
    }

    private List<Dictionary<string, string>> OutOf(string name)
    {
        // LibreOffice ends lines as Unix does.
        string csv = File.ReadAllText(InFolder(Path.Combine("out", name)));
        return SampleDownloads.Keyed(CsvReader.Read(csv.Replace("\r\n", "\n", StringComparison.Ordinal), "\n"));
    }

    private void WriteFiles(ImmutableArray<DataFile> files)
    {
        foreach (DataFile file in files)
        {
            File.WriteAllBytes(InFolder(Path.GetFileName(file.File.Path)), file.File.Bytes);
        }
    }

    private string InFolder(string name) => Path.Combine(_folder, name);
}
