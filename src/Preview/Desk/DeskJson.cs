using System.Text.Json;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What occurs in many answers of the desk.</summary>
internal static class DeskJson
{
    extension(Utf8JsonWriter json)
    {
        /// <summary>The worst first.</summary>
        public void WriteComplaints(string name, IEnumerable<Diagnostic> complaints)
        {
            json.WritePropertyName(name);
            ComplaintJson.Write(json, complaints.OrderByDescending(c => c.Severity));
        }

        public void WriteWording(string name, Wording wording)
        {
            json.WriteStartObject(name);
            json.WriteString("zh", wording.Zh);
            json.WriteString("en", wording.En);
            json.WriteEndObject();
        }

        public void WriteStrings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (string value in values)
            {
                json.WriteStringValue(value);
            }
            json.WriteEndArray();
        }
    }
}
