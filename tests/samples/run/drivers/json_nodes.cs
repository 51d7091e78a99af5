// Of System.Text.Json, which Mono lacks, what the samples use.
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace System.Text.Json.Nodes {
    public class JsonNode {
        private readonly string text;
        protected JsonNode(string text) { this.text = text; }
        public virtual string ToJsonString() { return text; }
        public static implicit operator JsonNode(bool value) { return new JsonNode(value ? "true" : "false"); }
        public static implicit operator JsonNode(long value) { return new JsonNode(value.ToString(CultureInfo.InvariantCulture)); }
        public static implicit operator JsonNode(int value) { return (long)value; }
        public static implicit operator JsonNode(double value) { return new JsonNode(value.ToString("R", CultureInfo.InvariantCulture)); }
        public static implicit operator JsonNode(string value) { return value == null ? null : new JsonNode(Quoted(value)); }
        internal static string Written(JsonNode node) { return node == null ? "null" : node.ToJsonString(); }
        internal static string Quoted(string value) {
            var text = new StringBuilder("\"");
            foreach (var c in value) {
                if (c == '"' || c == '\\') { text.Append('\\').Append(c); }
                else if (c < ' ') { text.Append("\\u").Append(((int)c).ToString("x4")); }
                else { text.Append(c); }
            }
            return text.Append('"').ToString();
        }
    }

    public class JsonObject : JsonNode, IEnumerable {
        private readonly List<KeyValuePair<string, JsonNode>> members = new List<KeyValuePair<string, JsonNode>>();
        public JsonObject() : base("") { }
        public JsonNode this[string key] { set { members.Add(new KeyValuePair<string, JsonNode>(key, value)); } }
        public IEnumerator GetEnumerator() { return members.GetEnumerator(); }
        public override string ToJsonString() {
            return "{" + string.Join(",", members.Select(m => Quoted(m.Key) + ":" + Written(m.Value))) + "}";
        }
    }

    public class JsonArray : JsonNode {
        private readonly JsonNode[] items;
        public JsonArray(params JsonNode[] items) : base("") { this.items = items ?? new JsonNode[] { null }; }
        public override string ToJsonString() { return "[" + string.Join(",", items.Select(Written)) + "]"; }
    }
}
